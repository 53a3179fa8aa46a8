/**
 * What clients may ask of a listing, and what they do ask, without Jakarta REST: an {@link
 * org.alchemycdi.internal.listing.AllowList} becomes a {@link org.alchemycdi.internal.listing.Listing}, which turns query
 * parameters into filters, strictly, and describes them.
 *
 * <p>Parameters, fields and results are non-null unless marked {@code @jakarta.annotation.Nullable}.
 */
package org.alchemycdi.internal.listing;
