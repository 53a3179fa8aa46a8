package org.alchemycdi.internal.listing;

import java.util.List;
import java.util.stream.Stream;
import org.alchemycdi.filter.Filter;
import org.alchemycdi.filter.LimitCursor;

/** Pages that begin where another one ends. */
record CursorPages(PageSize size) implements Binding {

    static final String CURSOR = "cursor";

    @Override
    public List<Parameter> parameters() {
        Parameter cursor = Parameter.of(
                CURSOR, String.class, "Where the page begins: next or previous of another page; absent for the first.");
        return List.of(cursor, size.parameter());
    }

    @Override
    public Stream<Filter> filters(Asked asked) {
        return Stream.of(new LimitCursor(size.of(asked), asked.text(CURSOR).orElse(null)));
    }
}
