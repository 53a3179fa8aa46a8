package org.alchemycdi.internal.query;

import jakarta.annotation.Nullable;
import jakarta.persistence.criteria.From;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.Path;
import org.alchemycdi.internal.schema.EntityAttribute;
import org.alchemycdi.internal.schema.EntityShape;

/**
 * A place in a query that attributes are taken from: its root, what is joined to it, an embeddable in one of these.
 *
 * @param shape of what is there, or nothing for single values
 * @param name tells the branches of a query apart
 */
record Branch(Path<?> path, @Nullable EntityShape shape, String name) {

    Path<?> get(String attribute) {
        return path.get(attribute);
    }

    Branch embedded(EntityAttribute attribute, EntityShape embeddable) {
        return new Branch(path.get(attribute.name()), embeddable, name + attribute.name() + ".");
    }

    /** Rows without a related entity stay. A filter or an order may have joined it already. */
    Branch joined(EntityAttribute relation, EntityShape target) {
        From<?, ?> from = (From<?, ?>) path;
        Join<?, ?> join = from.getJoins().stream()
                .filter(known -> known.getJoinType() == JoinType.LEFT
                        && known.getAttribute().getName().equals(relation.name()))
                .findFirst()
                .<Join<?, ?>>map(known -> known)
                .orElseGet(() -> from.join(relation.name(), JoinType.LEFT));
        return new Branch(join, target, name + relation.name() + ".");
    }

    /** Each element of a relation or collection in a row of its own. */
    Branch elements(EntityAttribute relation, @Nullable EntityShape target) {
        return new Branch(((From<?, ?>) path).join(relation.name()), target, name + relation.name() + ".");
    }
}
