package org.alchemycdi.service;

import java.util.stream.Stream;
import org.alchemycdi.filter.Filter;
import org.alchemycdi.filter.LimitOffset;
import org.alchemycdi.repository.Counted;

/** Makes a page of what a repository found. */
final class Pages {

    private Pages() {}

    /** The limit and offset are those asked for last; without, the page holds everything. */
    static <T> OffsetPagination<T> of(Counted<T> found, Filter... filters) {
        LimitOffset asked = Stream.of(filters)
                .filter(LimitOffset.class::isInstance)
                .map(LimitOffset.class::cast)
                .reduce((first, second) -> second)
                .orElseGet(() -> new LimitOffset(found.items().size(), 0));
        return new OffsetPagination<>(found.items(), asked.limit(), asked.offset(), found.total());
    }
}
