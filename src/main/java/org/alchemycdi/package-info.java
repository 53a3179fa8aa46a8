/**
 * The front door of Alchemy CDI: the qualifier of a bind, the programmatic access to all binds, and the errors.
 *
 * <p>Parameters, fields and results are non-null unless marked {@code @jakarta.annotation.Nullable}.
 */
package org.alchemycdi;
