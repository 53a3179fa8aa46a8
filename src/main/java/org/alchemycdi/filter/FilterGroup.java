package org.alchemycdi.filter;

import java.util.List;
import java.util.Objects;

/**
 * Several conditions joined by AND or by OR; groups may be nested.
 *
 * <p>Members without a condition vanish, among them {@link LimitOffset} and {@link OrderBy}; a group in which none is left
 * is no condition. The two sides of a {@link BeforeAfter} stay joined by AND.
 */
public record FilterGroup(LogicalOperator logicalOperator, List<? extends Filter> filters) implements Filter {

    public FilterGroup {
        Objects.requireNonNull(logicalOperator, "logicalOperator");
        filters = List.copyOf(filters);
    }

    /** @param logicalOperator {@code and} or {@code or} */
    public FilterGroup(String logicalOperator, List<? extends Filter> filters) {
        this(LogicalOperator.of(logicalOperator), filters);
    }

    /** All of them hold. */
    public static FilterGroup and(Filter... filters) {
        return new FilterGroup(LogicalOperator.AND, List.of(filters));
    }

    /** One of them holds, or more. */
    public static FilterGroup or(Filter... filters) {
        return new FilterGroup(LogicalOperator.OR, List.of(filters));
    }
}
