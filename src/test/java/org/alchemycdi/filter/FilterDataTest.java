package org.alchemycdi.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FilterDataTest {

    @Test
    void collectionsAreCopied() {
        List<Object> values = new ArrayList<>(Arrays.asList(1, null));
        CollectionFilter collection = new CollectionFilter("id", values);
        ComparisonFilter comparison = new ComparisonFilter("id", "in", values);
        List<Filter> filters = new ArrayList<>(List.of(collection));
        FilterGroup group = new FilterGroup(LogicalOperator.OR, filters);
        Map<String, Object> tree = new HashMap<>(Map.of("and_", values));
        MultiFilter multi = new MultiFilter(tree);

        values.add(2);
        filters.clear();
        tree.clear();

        assertThat(collection.values()).isEqualTo(Arrays.asList(1, null));
        assertThat(comparison.value()).isEqualTo(Arrays.asList(1, null));
        assertThat(group.filters()).hasSize(1);
        assertThat(multi.filters()).isEqualTo(Map.of("and_", Arrays.asList(1, null)));
    }

    @Test
    void whatIsHeldCannotBeChanged() {
        Consumer<Runnable> refused =
                change -> assertThatThrownBy(change::run).isInstanceOf(UnsupportedOperationException.class);

        refused.accept(
                () -> new CollectionFilter("id", new ArrayList<>()).values().clear());
        refused.accept(() -> new SearchFilter(new LinkedHashSet<>(Set.of("a", "b")), "x", true)
                .fieldNames()
                .clear());
        refused.accept(() ->
                new FilterGroup(LogicalOperator.OR, new ArrayList<>()).filters().clear());
        refused.accept(() -> new ExistsFilter(new ArrayList<>(), "or").values().clear());
        refused.accept(() -> new MultiFilter(new HashMap<>()).filters().clear());
    }

    @Test
    void anArrayOfValuesIsAList() {
        assertThat(new ComparisonFilter("name", "in", new String[] {"a", "b"}).value())
                .isEqualTo(List.of("a", "b"));
        byte[] bytes = {1};
        assertThat(new ComparisonFilter("picture", "eq", bytes).value()).isSameAs(bytes);
    }

    static Stream<Runnable> withoutAName() {
        String none = null;
        return Stream.of(
                () -> new BeforeAfter(none, 1, 2),
                () -> new OnBeforeAfter(none, 1, 2),
                () -> new CollectionFilter(none, List.of()),
                () -> new NotInCollectionFilter(none, List.of()),
                () -> new ChoicesFilter(none, List.of()),
                () -> new BooleanFilter(none, true),
                () -> new NullFilter(none),
                () -> new NotNullFilter(none),
                () -> new OrderBy(none),
                () -> new SearchFilter(none, "x"),
                () -> new NotInSearchFilter(none, "x"),
                () -> new SearchFilter(new LinkedHashSet<>(Arrays.asList("a", null)), "x", true),
                () -> new ComparisonFilter(none, "eq", 1));
    }

    @ParameterizedTest
    @MethodSource
    void withoutAName(Runnable construction) {
        assertThatThrownBy(construction::run)
                .isInstanceOf(NullPointerException.class)
                .hasMessage("fieldName");
    }

    @Test
    void saysWhatItIs() {
        assertThat(FilterGroup.or(ComparisonFilter.eq("name", "Ann"), new NullFilter("name")))
                .hasToString("FilterGroup[logicalOperator=OR, filters=[ComparisonFilter[fieldName=name, operator=eq,"
                        + " value=Ann], NullFilter[fieldName=name]]]");
    }
}
