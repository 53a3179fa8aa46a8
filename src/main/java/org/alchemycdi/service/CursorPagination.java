package org.alchemycdi.service;

import jakarta.annotation.Nullable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A page that begins at a cursor: some items, and the cursors of the pages beside it.
 *
 * <p>As JSON its members are written in this order, nulls included. Immutable. Not to be confused with
 * {@code jakarta.data.page.CursoredPage}.
 *
 * @param limit the limit that was asked for
 * @param next what a {@code LimitCursor} takes for the page after this one; null at the end
 * @param previous the same for the page before this one; null at the beginning
 * @param total how many rows match, on all pages together; null unless {@code QueryOptions.countTotal()} asks for it
 */
public record CursorPagination<T>(
        List<T> items,
        int limit,
        @Nullable String next,
        @Nullable String previous,
        @Nullable Long total) {

    public CursorPagination {
        items = Collections.unmodifiableList(new ArrayList<>(items));
    }
}
