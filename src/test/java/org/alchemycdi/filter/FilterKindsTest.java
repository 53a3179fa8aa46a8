package org.alchemycdi.filter;

import static org.alchemycdi.internal.persistence.platform.DatabaseProduct.H2;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps the dispatch over the kinds of filters complete. */
class FilterKindsTest extends FilterScenario {

    private static final List<Filter> ONE_OF_EACH = List.of(
            new BeforeAfter("awards", 1000, -1),
            new OnBeforeAfter("awards", 1000, -1),
            new CollectionFilter("awards", List.of(3)),
            new NotInCollectionFilter("awards", List.of(7)),
            new ChoicesFilter("awards", List.of(3)),
            new BooleanFilter("active", true),
            new NullFilter("mentor"),
            new NotNullFilter("name"),
            new LimitOffset(10, 0),
            new OrderBy("name"),
            new SearchFilter("name", "nn"),
            new NotInSearchFilter("name", "x"),
            new ComparisonFilter("awards", "eq", 3),
            new ExistsFilter(new NotNullFilter("stories.id")),
            new NotExistsFilter(ComparisonFilter.eq("stories.title", "none")),
            FilterGroup.and(new NotNullFilter("id")),
            new MultiFilter(Map.of()));

    @Test
    void everyPermittedKindIsUnderstood() {
        // The limit of a page by cursor stands beside conditions only where such a page is asked for.
        assertThat(Stream.concat(ONE_OF_EACH.stream(), Stream.of(new LimitCursor(10)))
                        .map(Object::getClass))
                .containsExactlyInAnyOrder(Filter.class.getPermittedSubclasses());

        for (Filter filter : ONE_OF_EACH) {
            assertThat(found(H2, filter)).as(filter.toString()).contains(Writers.ANN);
        }
        assertThat(found(H2, ONE_OF_EACH.toArray(Filter[]::new))).containsExactly(Writers.ANN);
    }

    @Test
    void everyKindIsARecordWithTheComponentsPromised() {
        Map<Class<?>, List<String>> components = Map.ofEntries(
                Map.entry(BeforeAfter.class, List.of("fieldName", "before", "after")),
                Map.entry(OnBeforeAfter.class, List.of("fieldName", "onOrBefore", "onOrAfter")),
                Map.entry(CollectionFilter.class, List.of("fieldName", "values")),
                Map.entry(NotInCollectionFilter.class, List.of("fieldName", "values")),
                Map.entry(ChoicesFilter.class, List.of("fieldName", "values")),
                Map.entry(BooleanFilter.class, List.of("fieldName", "value")),
                Map.entry(NullFilter.class, List.of("fieldName")),
                Map.entry(NotNullFilter.class, List.of("fieldName")),
                Map.entry(LimitOffset.class, List.of("limit", "offset")),
                Map.entry(LimitCursor.class, List.of("limit", "cursor")),
                Map.entry(OrderBy.class, List.of("fieldName", "sortOrder")),
                Map.entry(SearchFilter.class, List.of("fieldNames", "value", "ignoreCase", "literal")),
                Map.entry(NotInSearchFilter.class, List.of("fieldNames", "value", "ignoreCase", "literal")),
                Map.entry(ComparisonFilter.class, List.of("fieldName", "operator", "value")),
                Map.entry(ExistsFilter.class, List.of("values", "operator")),
                Map.entry(NotExistsFilter.class, List.of("values", "operator")),
                Map.entry(FilterGroup.class, List.of("logicalOperator", "filters")),
                Map.entry(MultiFilter.class, List.of("filters", "allowedFields")));

        for (Class<?> kind : Filter.class.getPermittedSubclasses()) {
            assertThat(Stream.of(kind.getRecordComponents()).map(component -> component.getName()))
                    .as(kind.getSimpleName())
                    .containsExactlyElementsOf(components.get(kind));
        }
    }
}
