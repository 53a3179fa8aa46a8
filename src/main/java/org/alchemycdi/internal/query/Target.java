package org.alchemycdi.internal.query;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.criteria.CommonAbstractCriteria;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.Collection;
import org.alchemycdi.filter.LogicalOperator;
import org.alchemycdi.internal.persistence.platform.DatabaseProduct;
import org.alchemycdi.internal.persistence.platform.NotNullColumns;

/** The query that conditions are made for. */
record Target(
        CriteriaBuilder builder,
        CommonAbstractCriteria query,
        Fields fields,
        EntityManagerFactory factory,
        Tables<?> tables,
        Constants constants) {

    static Target of(EntityManager entityManager, CommonAbstractCriteria query, Root<?> root) {
        return new Target(
                entityManager.getCriteriaBuilder(),
                query,
                new Fields(entityManager.getMetamodel(), root),
                entityManager.getEntityManagerFactory(),
                Tables.of(entityManager, root.getJavaType()),
                new Constants(entityManager.getCriteriaBuilder()));
    }

    Target inside(Subquery<?> subquery) {
        return new Target(builder, subquery, fields.inside(subquery), factory, tables, constants);
    }

    DatabaseProduct product() {
        return DatabaseProduct.of(factory);
    }

    /** Whether each row has a value there. */
    boolean isNeverNull(Field field) {
        return field.element().isEmpty()
                && NotNullColumns.include(factory, fields.root().getJavaType(), field.name());
    }

    Predicate never() {
        return constants.never();
    }

    Predicate always() {
        return constants.always();
    }

    Predicate not(Predicate condition) {
        if (constants.isNever(condition)) {
            return always();
        }
        return constants.isAlways(condition) ? never() : builder.not(condition);
    }

    boolean isRestricted(Collection<Predicate> conditions) {
        return !conditions.stream().allMatch(constants::isAlways);
    }

    Predicate joined(LogicalOperator operator, Collection<Predicate> conditions) {
        boolean isAlways = operator == LogicalOperator.AND
                ? !isRestricted(conditions)
                : conditions.stream().anyMatch(constants::isAlways);
        if (isAlways) {
            return always();
        }
        Predicate[] members = conditions.toArray(Predicate[]::new);
        return switch (operator) {
            case AND -> builder.and(members);
            case OR -> builder.or(members);
        };
    }
}
