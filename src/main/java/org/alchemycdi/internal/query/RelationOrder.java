package org.alchemycdi.internal.query;

import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.ListJoin;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Path;
import java.util.ArrayList;
import java.util.List;
import org.alchemycdi.internal.schema.EntityAttribute;

/** The order that the mapping of a relation or collection asks for. */
final class RelationOrder {

    private final CriteriaBuilder builder;
    private final EntityAttribute relation;

    RelationOrder(CriteriaBuilder builder, EntityAttribute relation) {
        this.builder = builder;
        this.relation = relation;
    }

    List<Order> of(Branch elements) {
        if (relation.property().annotations().has(OrderColumn.class)) {
            return List.of(builder.asc(((ListJoin<?, ?>) elements.path()).index()));
        }
        OrderBy orderBy = relation.property().annotations().find(OrderBy.class);
        if (orderBy == null) {
            return List.of();
        }
        return orderBy.value().isBlank() ? natural(elements) : orders(orderBy.value(), elements);
    }

    // Jakarta Persistence: entities by their id, single values by themselves.
    private List<Order> natural(Branch elements) {
        if (elements.shape() == null) {
            return List.of(builder.asc(elements.path()));
        }
        return elements.shape().ids().stream()
                .map(id -> builder.asc(elements.get(id.name())))
                .toList();
    }

    private List<Order> orders(String text, Branch elements) {
        List<Order> orders = new ArrayList<>();
        for (String item : text.split(",")) {
            String[] words = item.strip().split("\\s+");
            Path<?> path = elements.path();
            for (String step : words[0].split("\\.")) {
                path = path.get(step);
            }
            // EclipseLink too takes a word in lower case for none.
            orders.add(words.length > 1 && words[1].equals("DESC") ? builder.desc(path) : builder.asc(path));
        }
        return orders;
    }
}
