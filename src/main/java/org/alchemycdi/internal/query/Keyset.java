package org.alchemycdi.internal.query;

import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alchemycdi.filter.Filter;
import org.alchemycdi.internal.persistence.platform.NotNullColumns;
import org.alchemycdi.internal.query.Orders.Directed;

/** An order in which no two rows stand at the same place, since it ends with the id; and what is beyond a place in it. */
record Keyset(Target target, List<SortKey> keys) {

    /** @param orders those of the options and the filters */
    static Keyset of(Context<?> context, Target target, Conditions conditions, Filter... orders) {
        Map<String, SortKey> keys = new LinkedHashMap<>();
        boolean isAscending = true;
        for (Directed order : new Orders(target, conditions).directed(orders)) {
            isAscending = order.isAscending();
            keys.putIfAbsent(order.field().name(), key(context, target, order));
        }
        for (String id : context.key().paths()) {
            // An index over both goes in one direction.
            Directed order = new Directed(target.fields().field(id), isAscending);
            keys.putIfAbsent(id, key(context, target, order));
        }
        return new Keyset(target, List.copyOf(keys.values()));
    }

    private static SortKey key(Context<?> context, Target target, Directed order) {
        Field field = order.field();
        // A date of the JDK holds milliseconds, and its column may hold more: then a page would begin before its own
        // row.
        if (!field.hasOrder() || field.valueType() == Date.class) {
            throw field.notComparable("cursors");
        }
        return new SortKey(target, field, order.isAscending(), isNullable(context, field.name()));
    }

    private static boolean isNullable(Context<?> context, String fieldName) {
        return !context.key().paths().contains(fieldName)
                && !NotNullColumns.include(
                        context.entityManager().getEntityManagerFactory(), context.modelType(), fieldName);
    }

    Keyset reversed() {
        return new Keyset(target, keys.stream().map(SortKey::reversed).toList());
    }

    List<Order> orders() {
        return keys.stream().flatMap(key -> key.orders().stream()).toList();
    }

    /** What tells where a row stands. */
    List<Path<?>> columns() {
        return keys.stream().<Path<?>>map(key -> key.field().path()).toList();
    }

    /** In words: a place in one order means nothing in another. */
    String description() {
        return keys.stream()
                .map(key -> key.field().name() + (key.isAscending() ? " asc" : " desc"))
                .collect(Collectors.joining(","));
    }

    /** The rows after a place, or from it on. */
    Predicate beyond(Place place) {
        List<Predicate> alternatives = new ArrayList<>();
        List<Predicate> same = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            SortKey key = keys.get(i);
            key.beyond(place.value(i)).map(last -> and(same, last)).ifPresent(alternatives::add);
            same.add(key.same(place.value(i)));
        }
        if (place.isIncluded()) {
            alternatives.add(and(same));
        }
        Predicate beyond =
                alternatives.isEmpty() ? target.never() : target.builder().or(alternatives.toArray(Predicate[]::new));
        // It says nothing new, but lets the database find the first row by an index.
        return keys.get(0)
                .from(place.value(0))
                .map(first -> and(List.of(first), beyond))
                .orElse(beyond);
    }

    private Predicate and(List<Predicate> conditions, Predicate... more) {
        List<Predicate> all = new ArrayList<>(conditions);
        all.addAll(List.of(more));
        return target.builder().and(all.toArray(Predicate[]::new));
    }
}
