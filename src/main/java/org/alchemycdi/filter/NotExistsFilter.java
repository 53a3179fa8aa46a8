package org.alchemycdi.filter;

import java.util.List;
import java.util.Objects;

/**
 * There are no related rows for which the conditions hold: the opposite of {@link ExistsFilter}.
 *
 * <p>No values at all match everything; values of which none is a condition are none together.
 *
 * @param values conditions whose fields may lead over relations to many rows
 * @param operator whether one combination of rows must satisfy all of the conditions, or one of them
 */
public record NotExistsFilter(List<? extends Filter> values, LogicalOperator operator) implements Filter {

    public NotExistsFilter {
        values = List.copyOf(values);
        Objects.requireNonNull(operator, "operator");
    }

    /** @param operator {@code and} or {@code or} */
    public NotExistsFilter(List<? extends Filter> values, String operator) {
        this(values, LogicalOperator.of(operator));
    }

    /** There is no combination of rows for which all of the conditions hold. */
    public NotExistsFilter(Filter... values) {
        this(List.of(values), LogicalOperator.AND);
    }
}
