package org.alchemycdi.service;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A page: some items, where they stand, and how many there are in all.
 *
 * <p>As JSON its members are written in this order, nulls included. Immutable. Not to be confused with
 * {@code jakarta.data.page.Page}.
 *
 * @param limit the limit that was asked for, or the number of items where none was
 * @param offset how many rows stand before the first item
 * @param total how many rows match, on all pages together
 */
public record OffsetPagination<T>(List<T> items, int limit, int offset, long total) {

    public OffsetPagination {
        items = Collections.unmodifiableList(new ArrayList<>(items));
    }
}
