/**
 * Everything that knows Jakarta REST; without effect where it is absent.
 *
 * <p>A response filter commits or rolls back by the status before a byte is written, another turns pages into JSON while
 * the EntityManager is still open, and exception mappers answer with problem details (RFC 9457).
 *
 * <p>Parameters, fields and results are non-null unless marked {@code @jakarta.annotation.Nullable}.
 */
package org.alchemycdi.rest;
