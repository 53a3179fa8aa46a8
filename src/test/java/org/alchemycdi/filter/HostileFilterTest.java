package org.alchemycdi.filter;

import static org.alchemycdi.internal.persistence.platform.DatabaseProduct.H2;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.alchemycdi.internal.persistence.platform.DatabaseProduct;
import org.alchemycdi.repository.InvalidRequestException;
import org.alchemycdi.testing.OnEveryDatabase;
import org.junit.jupiter.api.Test;

/** What an attacker would send. */
class HostileFilterTest extends FilterScenario {

    private static final List<String> NAMES = List.of(
            "name; drop table FilterWriter",
            "name = name or 1=1 --",
            "(select w.motto from FilterWriter w)",
            "name) or (1=1",
            "name'",
            "name\"",
            "`name`",
            "name\u0000",
            "name\nINFO forged line",
            "name ",
            "NAME",
            "this",
            "this.name",
            "?1",
            ":name",
            "treat(mentor as FilterWriter).name",
            "mentor.mentor.mentor.class",
            "%s%s%s%n",
            "${jndi:ldap://localhost/a}",
            "n".repeat(1_000_000));

    private static final List<String> VALUES = List.of(
            "' or '1'='1",
            "x'); drop table FilterWriter; --",
            "\\' or 1=1 #",
            "%' escape '!' or name like '%",
            "{ts '2024-01-01'}",
            "?",
            ":name",
            "${jndi:ldap://localhost/a}",
            "*[^a]*",
            "\uD83D\uDE00");

    private static Stream<Function<String, Filter>> filtersByName() {
        return Stream.of(
                name -> new BeforeAfter(name, "a", "b"),
                name -> new OnBeforeAfter(name, null, null),
                name -> new CollectionFilter(name, List.of("a")),
                name -> new NotInCollectionFilter(name, null),
                name -> new ChoicesFilter(name, List.of()),
                name -> new BooleanFilter(name, true),
                name -> new NullFilter(name),
                name -> new NotNullFilter(name),
                name -> OrderBy.asc(name),
                name -> new SearchFilter(name, "a"),
                name -> new NotInSearchFilter(Set.of("name", name), "a", true),
                name -> ComparisonFilter.eq(name, "a"),
                name -> new ExistsFilter(new NullFilter(name)),
                name -> new NotExistsFilter(new NullFilter("stories." + name)),
                name -> FilterGroup.or(new NullFilter("name"), new NullFilter(name)),
                name -> new MultiFilter(Map.of("and_", List.of(Map.of("type", "null", "field_name", name)))));
    }

    @Test
    void aNameThatIsNoneReachesNoStatement() {
        for (String name : NAMES) {
            filtersByName().map(filter -> filter.apply(name)).forEach(filter -> {
                List<String> statements = sql(H2, library -> assertThatThrownBy(() -> library.writers.getMany(filter))
                        .isInstanceOf(InvalidRequestException.class)
                        .hasMessageStartingWith("ALCH0404")
                        .satisfies(refusal -> assertThat(refusal.getMessage())
                                .hasSizeLessThan(200)
                                .doesNotContain("\n", "\u0000")));

                assertThat(statements).isEmpty();
            });
        }
    }

    @OnEveryDatabase
    void valuesAreParametersOnly(DatabaseProduct product) {
        for (String value : VALUES) {
            List<String> statements = sql(product, library -> {
                for (String operator : List.of("eq", "gt", "like", "ilike", "startswith", "iendswith")) {
                    library.writers.count(new ComparisonFilter("name", operator, value));
                }
                assertThat(library.writers.count(
                                ComparisonFilter.eq("name", value),
                                new CollectionFilter("name", List.of(value)),
                                new SearchFilter("name", value, false),
                                new SearchFilter("name", value, true),
                                new SearchFilter(Set.of("motto"), value, false, false)))
                        .isZero();
            });

            assertThat(statements).hasSize(7).allSatisfy(statement -> assertThat(statement)
                    .contains("?")
                    .doesNotContain("drop", "jndi", "1=1", "'1'", "{ts", ":name"));
        }
        assertThat(found(product)).hasSize(6);
    }

    @OnEveryDatabase
    void whatADatabaseCannotTakeAsTextIsNoFailureOfOurs(DatabaseProduct product) {
        for (String value : List.of("a\u0000b", "\uD800", "\uFFFF")) {
            for (Filter filter : List.of(
                    ComparisonFilter.eq("name", value),
                    new SearchFilter("name", value),
                    new CollectionFilter("name", List.of("Ann", value)))) {
                Throwable failure = catchThrowable(() -> count(product, filter));

                assertThat(failure == null || failure instanceof InvalidRequestException)
                        .as("%s: %s", filter, failure)
                        .isTrue();
            }
        }
        assertThat(found(product)).hasSize(6);
    }

    @OnEveryDatabase
    void aTextThatIsTooLongForAPatternIsRefused(DatabaseProduct product) {
        String text = "ä%".repeat(6_000);

        for (Filter filter : List.of(
                new SearchFilter("name", text),
                new SearchFilter("name", text, true),
                new ComparisonFilter("name", "like", text),
                new ComparisonFilter("name", "startswith", text))) {
            assertThatThrownBy(() -> found(product, filter))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("of name is not a text");
        }
        assertThat(found(product, new SearchFilter("name", "[".repeat(9_000)))).isEmpty();
        assertThat(found(product, ComparisonFilter.eq("name", text))).isEmpty();
    }

    @Test
    void whatStandsInAnAnswerIsCut() {
        String text = "x".repeat(100_000);

        for (Filter filter : List.of(
                new ComparisonFilter("name", text, "a"),
                new OrderBy("name", text),
                ComparisonFilter.eq("awards", text),
                new MultiFilter(Map.of(text, List.of())),
                new MultiFilter(Map.of("and_", List.of(Map.of("type", text)))))) {
            assertThatThrownBy(() -> found(H2, filter))
                    .isInstanceOf(InvalidRequestException.class)
                    .satisfies(refusal -> assertThat(refusal.getMessage()).hasSizeLessThan(500));
        }
    }
}
