package org.alchemycdi.internal.query;

import jakarta.annotation.Nullable;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Predicate;
import java.util.List;
import java.util.Optional;
import org.alchemycdi.internal.persistence.platform.DatabaseProduct;

/**
 * One of the fields that rows are ordered by, and what stands beyond a value of it. A null counts as greater than every
 * value, as PostgreSQL has it.
 */
record SortKey(Target target, Field field, boolean isAscending, boolean isNullable) {

    private CriteriaBuilder builder() {
        return target.builder();
    }

    SortKey reversed() {
        return new SortKey(target, field, !isAscending, isNullable);
    }

    List<Order> orders() {
        Order order = ordered(field.path());
        return isNullable && target.product() != DatabaseProduct.POSTGRESQL
                ? List.of(ordered(nullsGreatest()), order)
                : List.of(order);
    }

    private Order ordered(Expression<?> expression) {
        return isAscending ? builder().asc(expression) : builder().desc(expression);
    }

    private Expression<Integer> nullsGreatest() {
        return builder().<Integer>selectCase().when(isNull(), 1).otherwise(0);
    }

    private Predicate isNull() {
        return builder().isNull(field.path());
    }

    Predicate same(@Nullable Comparable<Object> value) {
        return value == null ? isNull() : builder().equal(field.path(), value);
    }

    /** What comes after the value; nothing comes after the last of all values. */
    Optional<Predicate> beyond(@Nullable Comparable<Object> value) {
        if (value == null) {
            return isAscending ? Optional.empty() : Optional.of(builder().isNotNull(field.path()));
        }
        return Optional.of(
                isAscending
                        ? orNull(builder().greaterThan(path(), value))
                        : builder().lessThan(path(), value));
    }

    /** What comes after the value or is it; nothing where every row does. */
    Optional<Predicate> from(@Nullable Comparable<Object> value) {
        if (value == null) {
            return isAscending ? Optional.of(isNull()) : Optional.empty();
        }
        return Optional.of(
                isAscending
                        ? orNull(builder().greaterThanOrEqualTo(path(), value))
                        : builder().lessThanOrEqualTo(path(), value));
    }

    private Predicate orNull(Predicate condition) {
        return isNullable ? builder().or(condition, isNull()) : condition;
    }

    @SuppressWarnings("unchecked") // that it is comparable was found out when the key was made
    private Expression<Comparable<Object>> path() {
        return (Expression<Comparable<Object>>) field.path();
    }
}
