package org.alchemycdi.internal.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds by few statements which values of an attribute rows have; of the rows nothing else is read. */
record TakenValues<T>(Context<T> context, String attribute) {

    /** How many values are looked for at once. */
    private static final int CHUNK = 500;

    <V> Set<V> among(Collection<V> values) {
        List<V> all = new ArrayList<>(new LinkedHashSet<>(values));
        Set<V> taken = new LinkedHashSet<>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            taken.addAll(among(all.subList(from, Math.min(from + CHUNK, all.size()))));
        }
        return taken;
    }

    private <V> List<V> among(List<V> values) {
        List<Object> found = found(values);
        // One that nobody asked for is equal to one of these by a collation; which one, only the database knows.
        boolean areAlike = !values.containsAll(found);
        return values.stream()
                .filter(value -> found.contains(value) || (areAlike && isTaken(value)))
                .toList();
    }

    private boolean isTaken(Object value) {
        return !found(List.of(value)).isEmpty();
    }

    private List<Object> found(List<?> values) {
        Alternatives any = new Alternatives(
                values.stream()
                        .map(value -> Map.<String, Object>of(attribute, value))
                        .toList(),
                context.coercion());
        return context.attempt(() -> Tables.of(context.entityManager(), context.modelType())
                .selections(context)
                .flatMap(table -> table.values(Object.class, (builder, root) -> root.get(attribute), any)
                        .getResultStream())
                .toList());
    }
}
