package org.alchemycdi.filter;

import jakarta.annotation.Nullable;

/**
 * Asks {@code getCursorPage} for at most {@code limit} rows beyond a cursor.
 *
 * <p>A page that begins at a cursor costs the same wherever it stands, and neither repeats nor skips a row when others are
 * inserted or deleted in the meantime. Ignored where one row, a count or existence is asked for; refused where rows are
 * asked for in another way. A limit below 1 is an {@code InvalidRequestException} when the query is made.
 *
 * @param cursor as {@code next} or {@code previous} of another page had it; null for the first page
 */
public record LimitCursor(int limit, @Nullable String cursor) implements Filter {

    /** The first page. */
    public LimitCursor(int limit) {
        this(limit, null);
    }
}
