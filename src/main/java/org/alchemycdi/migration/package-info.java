/**
 * Changes of a database by numbered scripts: what a bind's database has been through, and what waits to be done.
 *
 * <p>Parameters, fields and results are non-null unless marked {@code @jakarta.annotation.Nullable}.
 */
package org.alchemycdi.migration;
