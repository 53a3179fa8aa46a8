package org.alchemycdi.internal.query;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CommonAbstractCriteria;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.Collection;
import org.alchemycdi.filter.LogicalOperator;
import org.alchemycdi.internal.persistence.platform.DatabaseProduct;

/** The query that conditions are made for. */
record Target(CriteriaBuilder builder, CommonAbstractCriteria query, Fields fields, DatabaseProduct product) {

    static Target of(EntityManager entityManager, CommonAbstractCriteria query, Root<?> root) {
        return new Target(
                entityManager.getCriteriaBuilder(),
                query,
                new Fields(entityManager.getMetamodel(), root),
                DatabaseProduct.of(entityManager.getEntityManagerFactory()));
    }

    Target inside(Subquery<?> subquery) {
        return new Target(builder, subquery, fields.inside(subquery), product);
    }

    /** Not {@code builder.disjunction()}, which EclipseLink drops from a conjunction. */
    Predicate never() {
        return builder.equal(builder.literal(1), 0);
    }

    Predicate always() {
        return builder.equal(builder.literal(1), 1);
    }

    Predicate joined(LogicalOperator operator, Collection<Predicate> conditions) {
        Predicate[] members = conditions.toArray(Predicate[]::new);
        return switch (operator) {
            case AND -> builder.and(members);
            case OR -> builder.or(members);
        };
    }
}
