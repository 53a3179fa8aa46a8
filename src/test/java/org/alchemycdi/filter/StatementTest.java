package org.alchemycdi.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alchemycdi.internal.persistence.platform.DatabaseProduct;
import org.alchemycdi.testing.OnEveryDatabase;

/** What reaches the database. */
class StatementTest extends FilterScenario {

    @OnEveryDatabase
    void aRelationIsJoinedOnce(DatabaseProduct product) {
        String statement = statement(
                product,
                ComparisonFilter.eq("mentor.name", "Ann"),
                FilterGroup.or(ComparisonFilter.eq("mentor.awards", 3), new NullFilter("mentor.mood")),
                OrderBy.asc("mentor.name"));

        assertThat(statement).containsOnlyOnce("LEFT OUTER JOIN");
    }

    @OnEveryDatabase
    void relatedRowsAreLookedForInOneSubquery(DatabaseProduct product) {
        String statement = statement(
                product,
                new ExistsFilter(
                        List.of(
                                ComparisonFilter.eq("stories.title", "First"),
                                ComparisonFilter.gt("stories.pages", 100),
                                ComparisonFilter.eq("stories.setting.name", "Italy")),
                        "or"));

        assertThat(statement).containsOnlyOnce("EXISTS").doesNotContain("DISTINCT");
        assertThat(statement.split("LEFT OUTER JOIN")).hasSize(3);
    }

    @OnEveryDatabase
    void aDayIsARangeOfTheColumn(DatabaseProduct product) {
        assertThat(statement(product, new ComparisonFilter("seen", "dateeq", "2024-03-10")))
                .contains("(seen >= ?) AND (seen < ?)");
    }

    @OnEveryDatabase
    void aValueThatIsNotGivenAsksNothing(DatabaseProduct product) {
        assertThat(statement(product, new CollectionFilter("awards", null), new BooleanFilter("active", null)))
                .doesNotContain("WHERE");
    }

    private static String statement(DatabaseProduct product, Filter... filters) {
        // Relations of the rows that are found may be read by more statements.
        return sql(product, library -> library.writers.getMany(filters)).get(0);
    }
}
