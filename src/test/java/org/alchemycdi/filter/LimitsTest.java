package org.alchemycdi.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.alchemycdi.repository.InvalidRequestException;
import org.alchemycdi.service.RepositoryService;
import org.alchemycdi.testing.Scenario;
import org.junit.jupiter.api.Test;

class LimitsTest {

    private static final Filter LEAF = new NullFilter("name");

    private final Map<String, String> config = new HashMap<>();

    private void limit(String name, int most) {
        config.put("alchemy.default.limits." + name, String.valueOf(most));
    }

    private long count(Filter... filters) {
        return with(writers -> (long) writers.getMany(filters).size());
    }

    private <R> R with(java.util.function.Function<RepositoryService<Writer>, R> work) {
        Scenario scenario = Scenario.of(FilterScenario.Library.class)
                .entities(Writer.class, Story.class, Country.class, Contract.class, Shelf.class)
                .inMemory("default");
        config.forEach(scenario::config);
        try (Scenario.Running app = scenario.start()) {
            return app.committing(running -> work.apply(running.get(FilterScenario.Library.class).writers));
        }
    }

    private static void assertRefused(String message, Runnable query) {
        assertThatThrownBy(query::run)
                .isInstanceOf(InvalidRequestException.class)
                .hasMessage(message);
    }

    @Test
    void aPageHasALargestSize() {
        limit("page-size", 50);

        assertThat(count(new LimitOffset(50, 1_000_000))).isZero();
        assertRefused("ALCH0436: the limit of a page must not be above 50.", () -> count(new LimitOffset(51, 0)));
        assertRefused(
                "ALCH0436: the limit of a page must not be above 50.",
                () -> with(writers -> writers.getManyAndCount(new LimitOffset(Integer.MAX_VALUE, 0))));
    }

    @Test
    void aFilterHasMostValues() {
        limit("values", 3);

        assertThat(count(
                        new CollectionFilter("id", List.of(1, 2, 3)), new CollectionFilter("awards", List.of(1, 2, 3))))
                .isZero();
        for (Filter filter : List.of(
                new CollectionFilter("id", List.of(1, 2, 3, 4)),
                new ChoicesFilter("id", List.of(1, 2, 3, 4)),
                new NotInCollectionFilter("id", List.of(1, 2, 3, 4)),
                new ComparisonFilter("id", "in", List.of(1, 2, 3, 4)),
                new ExistsFilter(new CollectionFilter("id", List.of(1, 2, 3, 4))))) {
            assertRefused("ALCH0437: there are more than 3 values for \"id\".", () -> count(filter));
        }
    }

    @Test
    void aStatementHasMostValuesWhateverTheLimit() {
        limit("values", 40_000);
        List<Integer> many = IntStream.range(0, 40_000).boxed().toList();

        assertThat(count(new CollectionFilter("id", many))).isZero();
        assertRefused(
                "ALCH0437: there are more than 40000 values for \"awards\".",
                () -> count(new CollectionFilter("id", many), new CollectionFilter("awards", many)));
    }

    @Test
    void aQueryHasMostConditions() {
        limit("filters", 3);

        assertThat(count(LEAF, LEAF, LEAF)).isZero();
        assertThat(count(LEAF, FilterGroup.or(LEAF, LEAF))).isZero();
        String refusal = "ALCH0438: there are more than 3 conditions and orders.";
        assertRefused(refusal, () -> count(LEAF, LEAF, LEAF, LEAF));
        assertRefused(refusal, () -> count(LEAF, LEAF, FilterGroup.or(LEAF, LEAF)));
        assertRefused(refusal, () -> count(LEAF, LEAF, LEAF, OrderBy.asc("name")));
        assertRefused(refusal, () -> count(new ExistsFilter(LEAF, LEAF, LEAF)));
        assertRefused(
                refusal, () -> count(new ExistsFilter(), new ExistsFilter(), new ExistsFilter(), new ExistsFilter()));
        assertRefused(refusal, () -> count(new MultiFilter(Map.of("and_", Collections.nCopies(4, leaf())))));
        assertRefused(refusal, () -> with(writers -> writers.count(LEAF, LEAF, LEAF, LEAF)));
    }

    private static Map<String, ?> leaf() {
        return Map.of("type", "null", "field_name", "name");
    }

    @Test
    void filtersAreNestedOnlySoDeep() {
        limit("depth", 3);

        assertThat(count(nested(3))).isZero();
        assertThat(count(tree(3))).isZero();
        assertThat(count(new NullFilter("mentor.mentor.mentor.name"))).isZero();
        String refusal = "ALCH0439: filters are nested, or a field leads over relations, more than 3 deep.";
        assertRefused(refusal, () -> count(nested(4)));
        assertRefused(refusal, () -> count(tree(4)));
        assertRefused(refusal, () -> count(tree(500)));
        assertRefused(refusal, () -> count(new ExistsFilter(nested(3))));
        assertRefused(refusal, () -> count(new NullFilter("mentor.mentor.mentor.mentor.name")));
        assertRefused(refusal, () -> count(OrderBy.asc("mentor.".repeat(100_000) + "name")));
    }

    private static Filter nested(int depth) {
        return depth == 0 ? LEAF : FilterGroup.and(nested(depth - 1));
    }

    private static MultiFilter tree(int depth) {
        Map<String, ?> tree = leaf();
        for (int i = 0; i < depth; i++) {
            tree = Map.of("or_", List.of(tree));
        }
        return new MultiFilter(tree);
    }

    @Test
    void theDefaultsAreGenerous() {
        assertThat(count(new LimitOffset(10_000, 0))).isZero();
        assertThat(count(Collections.nCopies(100, LEAF).toArray(Filter[]::new))).isZero();
        assertThat(count(nested(10))).isZero();
        assertRefused(
                "ALCH0436: the limit of a page must not be above 10000.", () -> count(new LimitOffset(10_001, 0)));
        assertRefused(
                "ALCH0438: there are more than 100 conditions and orders.",
                () -> count(Collections.nCopies(101, LEAF).toArray(Filter[]::new)));
    }

    @Test
    void aLimitIsAPositiveNumber() {
        for (String key : List.of("page-size", "values", "filters", "depth")) {
            config.clear();
            limit(key, 0);

            assertThatThrownBy(() -> count(LEAF))
                    .hasStackTraceContaining("ALCH0106")
                    .hasStackTraceContaining("alchemy.default.limits." + key)
                    .hasStackTraceContaining("whole numbers from 1 on");
        }
    }
}
