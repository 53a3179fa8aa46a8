package org.alchemycdi.rest;

/** How a client turns the pages of a listing. */
public enum Pagination {
    /** By {@code currentPage} and {@code pageSize}, for {@code getManyAndCount}. */
    LIMIT_OFFSET,
    /** By {@code cursor} and {@code pageSize}, for {@code getCursorPage}. */
    CURSOR
}
