package org.alchemycdi.filter;

/**
 * Asks for at most {@code limit} rows after the first {@code offset} ones.
 *
 * <p>Ignored where one row, a count or existence is asked for; of several the last one counts. Negative numbers are an
 * {@code InvalidRequestException} when the query is made; a limit of 0 gives no rows.
 */
public record LimitOffset(int limit, int offset) implements Filter {}
