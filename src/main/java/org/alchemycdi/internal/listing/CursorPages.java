package org.alchemycdi.internal.listing;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.alchemycdi.filter.Filter;

/**
 * Pages that begin where another one ends.
 *
 * @param filter of a limit and a cursor; null stands for the first page
 */
record CursorPages(PageSize size, BiFunction<Integer, String, Filter> filter) implements Binding {

    static final String CURSOR = "cursor";

    @Override
    public List<Parameter> parameters() {
        Parameter cursor = Parameter.of(
                CURSOR, String.class, "Where the page begins: next or previous of another page; absent for the first.");
        return List.of(cursor, size.parameter());
    }

    @Override
    public Stream<Filter> filters(Asked asked) {
        return Stream.of(filter.apply(size.of(asked), asked.text(CURSOR).orElse(null)));
    }
}
