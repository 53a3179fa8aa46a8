/**
 * The adapter of Flyway: the only place that knows it.
 *
 * <p>Parameters, fields and results are non-null unless marked {@code @jakarta.annotation.Nullable}.
 */
package org.alchemycdi.internal.migration;
