package org.alchemycdi.repository;

/**
 * A row that was there, with new values. Immutable.
 *
 * @param updated whether any of the values differed from what the row had
 */
public record Updated<T>(T entity, boolean updated) {}
