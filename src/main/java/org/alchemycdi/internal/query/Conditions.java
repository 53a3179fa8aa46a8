package org.alchemycdi.internal.query;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.alchemycdi.filter.CollectionFilter;
import org.alchemycdi.filter.Filter;
import org.alchemycdi.filter.LimitOffset;
import org.alchemycdi.filter.OrderBy;
import org.alchemycdi.filter.SearchFilter;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.internal.schema.Coercion;
import org.alchemycdi.repository.InvalidRequestException;

/** Turns filters into the conditions and orders of one query: the one place that knows every kind of filter. */
final class Conditions {

    private static final char ESCAPE = '!';

    private final CriteriaBuilder builder;
    private final Fields fields;
    private final Coercion coercion;

    Conditions(CriteriaBuilder builder, Fields fields, Coercion coercion) {
        this.builder = builder;
        this.fields = fields;
        this.coercion = coercion;
    }

    /** The condition of a filter; limits, orders, and filters without a value have none. */
    Optional<Predicate> condition(Filter filter) {
        if (filter instanceof CollectionFilter collection) {
            return collection(collection);
        }
        if (filter instanceof SearchFilter search) {
            return search(search);
        }
        if (filter instanceof LimitOffset || filter instanceof OrderBy) {
            return Optional.empty();
        }
        throw new IllegalStateException(
                "no condition is known for " + filter.getClass().getName());
    }

    private Optional<Predicate> collection(CollectionFilter filter) {
        Path<?> path = fields.get(filter.fieldName());
        if (filter.values() == null) {
            return Optional.empty();
        }
        List<Object> values = filter.values().stream()
                .filter(Objects::nonNull)
                .map(value -> coercion.coerce(value, path.getJavaType(), filter.fieldName()))
                .toList();
        return Optional.of(values.isEmpty() ? never() : path.in(values));
    }

    /** Not {@code builder.disjunction()}, which EclipseLink drops from a conjunction. */
    private Predicate never() {
        return builder.equal(builder.literal(1), 0);
    }

    private Optional<Predicate> search(SearchFilter filter) {
        List<Expression<String>> texts =
                filter.fieldNames().stream().map(this::textField).toList();
        if (filter.value() == null || texts.isEmpty()) {
            return Optional.empty();
        }
        String pattern = "%" + (filter.literal() ? escaped(filter.value()) : filter.value()) + "%";
        Predicate[] found = texts.stream()
                .map(text -> filter.ignoreCase()
                        ? builder.like(builder.lower(text), builder.lower(builder.literal(pattern)), ESCAPE)
                        : builder.like(text, pattern, ESCAPE))
                .toArray(Predicate[]::new);
        return Optional.of(builder.or(found));
    }

    private Expression<String> textField(String fieldName) {
        Path<?> path = fields.get(fieldName);
        if (path.getJavaType() != String.class) {
            throw Message.NOT_A_TEXT_FIELD.as(
                    (code, reason) -> new InvalidRequestException(code, reason, fieldName), fieldName);
        }
        return path.as(String.class);
    }

    private static String escaped(String text) {
        return text.replaceAll("([!%_])", ESCAPE + "$1");
    }

    /** The orders among the filters, in their order. */
    List<Order> orders(Filter... filters) {
        return Stream.of(filters)
                .filter(OrderBy.class::isInstance)
                .map(OrderBy.class::cast)
                .map(this::order)
                .toList();
    }

    private Order order(OrderBy orderBy) {
        Path<?> path = fields.get(orderBy.fieldName());
        return switch (orderBy.sortOrder().toLowerCase(Locale.ROOT)) {
            case "asc" -> builder.asc(path);
            case "desc" -> builder.desc(path);
            default ->
                throw Message.UNKNOWN_SORT_ORDER.as(
                        (code, reason) -> new InvalidRequestException(code, reason, orderBy.fieldName()),
                        Fields.shown(orderBy.sortOrder()));
        };
    }
}
