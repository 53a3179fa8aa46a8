package org.alchemycdi.filter;

import java.util.List;
import java.util.Objects;

/**
 * There are related rows for which the conditions hold: the only filter, with {@link NotExistsFilter}, whose fields may lead
 * over relations to many rows, and to collections of elements.
 *
 * <pre>{@code
 * // authors of a book that is called "Nemesis" and is long: one and the same book
 * new ExistsFilter(ComparisonFilter.eq("books.title", "Nemesis"), ComparisonFilter.gt("books.pages", 500))
 * }</pre>
 *
 * <p>Within one filter a relation means the same row wherever it is named; two filters may find two rows. A condition over a
 * relation never holds where there is no related row, not even {@link NullFilter}. No values at all match nothing; values
 * of which none is a condition are none together. Rows are never multiplied.
 *
 * @param values conditions whose fields may lead over relations to many rows
 * @param operator whether one combination of rows must satisfy all of the conditions, or one of them
 */
public record ExistsFilter(List<? extends Filter> values, LogicalOperator operator) implements Filter {

    public ExistsFilter {
        values = List.copyOf(values);
        Objects.requireNonNull(operator, "operator");
    }

    /** @param operator {@code and} or {@code or} */
    public ExistsFilter(List<? extends Filter> values, String operator) {
        this(values, LogicalOperator.of(operator));
    }

    /** All of the conditions hold for the same combination of rows. */
    public ExistsFilter(Filter... values) {
        this(List.of(values), LogicalOperator.AND);
    }
}
