/**
 * Conditions, order and limits of a query as immutable data.
 *
 * <p>Several filters are joined by AND. A field is the name of an attribute, a dotted path over relations
 * ({@code author.name}), or an attribute of the static metamodel; names are checked against the metamodel before any
 * SQL is built. Not to be confused with servlet or Jakarta REST filters.
 *
 * <p>Parameters, fields and results are non-null unless marked {@code @jakarta.annotation.Nullable}.
 */
package org.alchemycdi.filter;
