package org.alchemycdi.repository;

/**
 * What has become of values that were to be in the database. Immutable.
 *
 * @param created whether the row is new; if not, it was there already
 */
public record Upserted<T>(T entity, boolean created) {}
