package org.alchemycdi.internal.query;

import jakarta.persistence.criteria.Order;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.alchemycdi.filter.Filter;
import org.alchemycdi.filter.OrderBy;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.repository.InvalidRequestException;

/** Finds what the rows of one query are ordered by. */
final class Orders {

    private final Target target;
    private final Conditions conditions;

    /** @param isAscending the direction */
    record Directed(Field field, boolean isAscending) {}

    Orders(Target target, Conditions conditions) {
        this.target = target;
        this.conditions = conditions;
    }

    /** The orders among the filters, in their order. */
    List<Order> among(Filter... filters) {
        return directed(filters).stream().map(this::order).toList();
    }

    List<Directed> directed(Filter... filters) {
        return Stream.of(filters)
                .filter(OrderBy.class::isInstance)
                .map(OrderBy.class::cast)
                .map(this::directed)
                .toList();
    }

    private Order order(Directed directed) {
        return directed.isAscending()
                ? target.builder().asc(directed.field().path())
                : target.builder().desc(directed.field().path());
    }

    private Directed directed(OrderBy orderBy) {
        Field field = conditions.field(orderBy.fieldName());
        if (!field.isBasic() || field.isOpaque()) {
            throw field.notComparable("order");
        }
        return switch (orderBy.sortOrder().toLowerCase(Locale.ROOT)) {
            case "asc" -> new Directed(field, true);
            case "desc" -> new Directed(field, false);
            default -> throw refusal(Message.UNKNOWN_SORT_ORDER, field.name(), Fields.shown(orderBy.sortOrder()));
        };
    }

    private static InvalidRequestException refusal(Message message, String fieldName, Object... arguments) {
        return message.as((code, reason) -> new InvalidRequestException(code, reason, fieldName), arguments);
    }
}
