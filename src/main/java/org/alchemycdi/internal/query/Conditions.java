package org.alchemycdi.internal.query;

import jakarta.annotation.Nullable;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Subquery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.alchemycdi.filter.BeforeAfter;
import org.alchemycdi.filter.BooleanFilter;
import org.alchemycdi.filter.ChoicesFilter;
import org.alchemycdi.filter.CollectionFilter;
import org.alchemycdi.filter.ComparisonFilter;
import org.alchemycdi.filter.ExistsFilter;
import org.alchemycdi.filter.Filter;
import org.alchemycdi.filter.FilterGroup;
import org.alchemycdi.filter.LimitCursor;
import org.alchemycdi.filter.LimitOffset;
import org.alchemycdi.filter.LogicalOperator;
import org.alchemycdi.filter.MultiFilter;
import org.alchemycdi.filter.NotExistsFilter;
import org.alchemycdi.filter.NotInCollectionFilter;
import org.alchemycdi.filter.NotInSearchFilter;
import org.alchemycdi.filter.NotNullFilter;
import org.alchemycdi.filter.NullFilter;
import org.alchemycdi.filter.OnBeforeAfter;
import org.alchemycdi.filter.OrderBy;
import org.alchemycdi.filter.SearchFilter;

/** Turns filters into the conditions of one query: the one place that knows every kind of filter. */
final class Conditions {

    private final Target target;
    private final CriteriaBuilder builder;
    private final Budget budget;
    private final Comparisons comparisons;
    private final Texts texts;

    Conditions(Target target, Budget budget) {
        this.target = target;
        this.builder = target.builder();
        this.budget = budget;
        this.comparisons = new Comparisons(target, budget);
        this.texts = new Texts(target);
    }

    /** The condition of a filter; limits, orders, and filters without a value have none. */
    Optional<Predicate> condition(Filter filter) {
        if (filter instanceof LimitOffset || filter instanceof LimitCursor || filter instanceof OrderBy) {
            return Optional.empty();
        }
        if (filter instanceof FilterGroup group) {
            return budget.nested(() -> all(group.logicalOperator(), group.filters()));
        }
        if (filter instanceof MultiFilter multi) {
            return condition(new FilterTree(multi.allowedFields(), budget).read(multi.filters()));
        }
        if (filter instanceof ExistsFilter exists) {
            return exists(exists.values(), exists.operator());
        }
        if (filter instanceof NotExistsFilter notExists) {
            return exists(notExists.values(), notExists.operator()).map(target::not);
        }
        return ofValue(filter);
    }

    private Optional<Predicate> ofValue(Filter filter) {
        if (filter instanceof ComparisonFilter comparison) {
            String name = comparison.fieldName();
            return Optional.of(compare(name, Operator.of(comparison.operator(), name), comparison.value()));
        }
        if (filter instanceof NullFilter isNull) {
            return Optional.of(compare(isNull.fieldName(), Operator.EQ, null));
        }
        if (filter instanceof NotNullFilter notNull) {
            return Optional.of(compare(notNull.fieldName(), Operator.NE, null));
        }
        if (filter instanceof BooleanFilter truth) {
            return compareIfGiven(truth.fieldName(), Operator.EQ, truth.value());
        }
        if (filter instanceof BeforeAfter range) {
            return range(
                    compareIfGiven(range.fieldName(), Operator.LT, range.before()),
                    compareIfGiven(range.fieldName(), Operator.GT, range.after()));
        }
        return ofValues(filter);
    }

    private Optional<Predicate> ofValues(Filter filter) {
        if (filter instanceof OnBeforeAfter range) {
            return range(
                    compareIfGiven(range.fieldName(), Operator.LE, range.onOrBefore()),
                    compareIfGiven(range.fieldName(), Operator.GE, range.onOrAfter()));
        }
        if (filter instanceof CollectionFilter collection) {
            return compareIfGiven(collection.fieldName(), Operator.IN, collection.values());
        }
        if (filter instanceof ChoicesFilter choices) {
            return compareIfGiven(choices.fieldName(), Operator.IN, choices.values());
        }
        if (filter instanceof NotInCollectionFilter collection) {
            return compareIfGiven(collection.fieldName(), Operator.NOTIN, nullIfEmpty(collection.values()));
        }
        return ofText(filter);
    }

    private Optional<Predicate> ofText(Filter filter) {
        if (filter instanceof SearchFilter search) {
            return search(search);
        }
        if (filter instanceof NotInSearchFilter not) {
            SearchFilter opposite = new SearchFilter(not.fieldNames(), not.value(), not.ignoreCase(), not.literal());
            return search(opposite).map(target::not);
        }
        throw new IllegalStateException(
                "no condition is known for " + filter.getClass().getName());
    }

    private Optional<Predicate> all(LogicalOperator operator, Collection<? extends Filter> filters) {
        List<Predicate> conditions = new ArrayList<>();
        filters.forEach(filter -> condition(filter).ifPresent(conditions::add));
        return conditions.isEmpty() ? Optional.empty() : Optional.of(target.joined(operator, conditions));
    }

    /** A subquery over the same entity, in which relations to many multiply nothing. */
    private Optional<Predicate> exists(Collection<? extends Filter> values, LogicalOperator operator) {
        budget.takeFilter();
        if (values.isEmpty()) {
            return Optional.of(target.never());
        }
        target.tables().requireOne();
        Subquery<Integer> subquery = target.query().subquery(Integer.class);
        Target inside = target.inside(subquery);
        return budget.nested(() -> new Conditions(inside, budget).all(operator, values))
                .map(condition -> inside.isRestricted(List.of(condition))
                        ? exists(subquery, inside, condition)
                        : target.always());
    }

    private Predicate exists(Subquery<Integer> subquery, Target inside, Predicate condition) {
        Predicate sameRow =
                builder.equal(inside.fields().root(), target.fields().root());
        return builder.exists(subquery.select(builder.literal(1)).where(sameRow, condition));
    }

    private Predicate compare(String fieldName, Operator operator, @Nullable Object value) {
        return comparisons.compare(field(fieldName), operator, value);
    }

    /** The field is looked up in any case, so that a wrong name is found out. */
    private Optional<Predicate> compareIfGiven(String fieldName, Operator operator, @Nullable Object value) {
        Field field = field(fieldName).requireComparable(operator.text());
        return Optional.ofNullable(value).map(given -> comparisons.compare(field, operator, given));
    }

    Field field(String fieldName) {
        budget.takeFilter();
        budget.requireNear(fieldName);
        return target.fields().field(fieldName);
    }

    private Optional<Predicate> range(Optional<Predicate> upper, Optional<Predicate> lower) {
        return upper.flatMap(below -> lower.map(above -> builder.and(below, above)))
                .or(() -> upper)
                .or(() -> lower);
    }

    @Nullable
    private static Collection<?> nullIfEmpty(@Nullable Collection<?> values) {
        return values == null || values.isEmpty() ? null : values;
    }

    private Optional<Predicate> search(SearchFilter search) {
        List<Field> fields = search.fieldNames().stream().map(this::field).toList();
        fields.forEach(Texts::requireText);
        if (search.value() == null || fields.isEmpty()) {
            return Optional.empty();
        }
        LikePattern pattern = search.literal()
                ? LikePattern.containing(search.value())
                : LikePattern.containing(LikePattern.of(search.value()));
        return Optional.of(target.joined(
                LogicalOperator.OR,
                fields.stream()
                        .map(field -> texts.matches(field, pattern, search.ignoreCase()))
                        .toList()));
    }
}
