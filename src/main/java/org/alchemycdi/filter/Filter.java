package org.alchemycdi.filter;

/**
 * One condition, order or limit of a query. Immutable.
 *
 * <p>A condition holds for a row or does not; where SQL says "unknown", because a value is null, it does not.
 */
public sealed interface Filter
        permits BeforeAfter,
                OnBeforeAfter,
                CollectionFilter,
                NotInCollectionFilter,
                ChoicesFilter,
                BooleanFilter,
                NullFilter,
                NotNullFilter,
                LimitOffset,
                LimitCursor,
                OrderBy,
                SearchFilter,
                NotInSearchFilter,
                ComparisonFilter,
                ExistsFilter,
                NotExistsFilter,
                FilterGroup,
                MultiFilter {}
