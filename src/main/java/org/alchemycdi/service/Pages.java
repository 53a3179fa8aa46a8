package org.alchemycdi.service;

import jakarta.annotation.Nullable;
import java.util.stream.Stream;
import org.alchemycdi.filter.Filter;
import org.alchemycdi.filter.LimitCursor;
import org.alchemycdi.filter.LimitOffset;
import org.alchemycdi.repository.Counted;
import org.alchemycdi.repository.Cursored;

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

    static <T> CursorPagination<T> of(Cursored<T> found, @Nullable Long total, Filter... filters) {
        int limit = Stream.of(filters)
                .filter(LimitCursor.class::isInstance)
                .map(LimitCursor.class::cast)
                .mapToInt(LimitCursor::limit)
                .findFirst()
                .orElseThrow();
        return new CursorPagination<>(
                found.items(),
                limit,
                found.next().orElse(null),
                found.previous().orElse(null),
                total);
    }
}
