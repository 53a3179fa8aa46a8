package org.alchemycdi.internal.query;

import jakarta.annotation.Nullable;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Conditions that compare a field with values. */
final class Comparisons {

    private final Target target;
    private final CriteriaBuilder builder;
    private final Texts texts;
    private final Operands operands;

    Comparisons(Target target, Budget budget) {
        this.target = target;
        this.builder = target.builder();
        this.texts = new Texts(target);
        this.operands = new Operands(budget);
    }

    Predicate compare(Field field, Operator operator, @Nullable Object written) {
        Object value = operands.plain(written);
        boolean isNullTest = value == null && (operator == Operator.EQ || operator == Operator.NE);
        if (!isNullTest) {
            field.requireComparable(operator.text());
        }
        return switch (operator) {
            case EQ -> value == null ? isNull(field) : builder.equal(field.path(), operands.one(field, value));
            case NE -> value == null ? isNotNull(field) : builder.notEqual(field.path(), operands.one(field, value));
            case GT -> builder.greaterThan(ordered(field, operator), operands.bound(field, operator, value));
            case GE -> builder.greaterThanOrEqualTo(ordered(field, operator), operands.bound(field, operator, value));
            case LT -> builder.lessThan(ordered(field, operator), operands.bound(field, operator, value));
            case LE -> builder.lessThanOrEqualTo(ordered(field, operator), operands.bound(field, operator, value));
            case BETWEEN -> between(field, operands.two(field, value));
            case IN -> in(field, operands.several(field, operator, value));
            case NOTIN -> notIn(field, operands.several(field, operator, value));
            case LIKE, ILIKE -> matches(field, operator, LikePattern.of(operands.text(field, operator, value)));
            case STARTSWITH, ISTARTSWITH ->
                matches(field, operator, LikePattern.startingWith(operands.text(field, operator, value)));
            case ENDSWITH, IENDSWITH ->
                matches(field, operator, LikePattern.endingWith(operands.text(field, operator, value)));
            case DATEEQ -> onDay(field, operands.day(field, value));
        };
    }

    private Predicate isNull(Field field) {
        return field.isElement() ? target.never() : inElement(field, builder.isNull(field.path()));
    }

    /** A condition that would hold even where there is no related row. */
    private Predicate inElement(Field field, Predicate condition) {
        return field.element()
                .map(element -> builder.and(condition, element.isPresent(builder)))
                .orElse(condition);
    }

    private Predicate isNotNull(Field field) {
        if (field.isElement()) {
            return field.element().orElseThrow().isPresent(builder);
        }
        return target.isNeverNull(field) ? target.always() : builder.isNotNull(field.path());
    }

    @SuppressWarnings("unchecked") // the values of the field are comparable
    private static Expression<Comparable<Object>> ordered(Field field, Operator operator) {
        if (!field.hasOrder()) {
            throw field.notComparable(operator.text());
        }
        return (Expression<Comparable<Object>>) field.path();
    }

    private Predicate between(Field field, List<?> values) {
        return builder.between(
                ordered(field, Operator.BETWEEN),
                operands.bound(field, Operator.BETWEEN, values.get(0)),
                operands.bound(field, Operator.BETWEEN, values.get(1)));
    }

    private Predicate in(Field field, List<?> values) {
        List<?> held = values.stream().filter(Objects::nonNull).toList();
        return held.isEmpty() ? target.never() : field.path().in(held);
    }

    private Predicate notIn(Field field, List<?> values) {
        if (values.isEmpty()) {
            return inElement(field, target.always());
        }
        boolean hasNull = values.stream().anyMatch(Objects::isNull);
        return hasNull ? target.never() : builder.not(field.path().in(values));
    }

    private Predicate matches(Field field, Operator operator, LikePattern pattern) {
        return texts.matches(field, pattern, operator.ignoresCase());
    }

    /** As a range where there are times, for the sake of an index. */
    private Predicate onDay(Field field, LocalDate date) {
        Class<?> type = field.valueType();
        if (type == LocalDate.class || type == java.sql.Date.class) {
            return builder.equal(field.path(), operands.one(field, date));
        }
        Day day = Day.of(date, type).orElseThrow(() -> field.notComparable(Operator.DATEEQ.text()));
        Expression<Comparable<Object>> path = ordered(field, Operator.DATEEQ);
        return builder.and(
                builder.greaterThanOrEqualTo(path, comparable(day.begin())),
                builder.lessThan(path, comparable(day.end())));
    }

    @SuppressWarnings("unchecked") // a time is comparable with others of its type
    private static Comparable<Object> comparable(Object time) {
        return (Comparable<Object>) time;
    }
}
