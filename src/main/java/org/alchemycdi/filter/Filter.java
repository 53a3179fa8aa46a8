package org.alchemycdi.filter;

/** One condition, order or limit of a query. Immutable. */
public sealed interface Filter permits LimitOffset, OrderBy, CollectionFilter, SearchFilter {}
