package org.alchemycdi.filter;

import static org.alchemycdi.filter.Writers.ANN;
import static org.alchemycdi.filter.Writers.NOBODY;
import static org.alchemycdi.filter.Writers.SMALL_ANN;
import static org.alchemycdi.filter.Writers.SMALL_UMLAUT;
import static org.alchemycdi.filter.Writers.TOKEN;
import static org.alchemycdi.filter.Writers.UMLAUT;
import static org.alchemycdi.filter.Writers.WILD;
import static org.alchemycdi.internal.persistence.platform.DatabaseProduct.H2;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.alchemycdi.internal.persistence.platform.DatabaseProduct;
import org.alchemycdi.repository.InvalidRequestException;
import org.alchemycdi.testing.OnEveryDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComparisonFilterTest extends FilterScenario {

    @OnEveryDatabase
    void comparesByEquality(DatabaseProduct product) {
        assertThat(found(product, ComparisonFilter.eq("awards", 3))).containsExactly(ANN);
        assertThat(found(product, ComparisonFilter.ne("awards", 3))).containsExactly(SMALL_ANN, SMALL_UMLAUT);
        assertThat(found(product, ComparisonFilter.eq("income", "10.5"))).containsExactly(ANN);
        assertThat(found(product, ComparisonFilter.eq("token", TOKEN.toString())))
                .containsExactly(ANN);
        assertThat(found(product, ComparisonFilter.eq("mood", "SAD"))).containsExactly(SMALL_ANN, SMALL_UMLAUT);
        assertThat(found(product, ComparisonFilter.eq("active", "true"))).containsExactly(ANN);
    }

    @OnEveryDatabase
    void comparesByOrder(DatabaseProduct product) {
        assertThat(found(product, ComparisonFilter.gt("awards", 3))).containsExactly(SMALL_ANN);
        assertThat(found(product, ComparisonFilter.ge("awards", 3))).containsExactly(ANN, SMALL_ANN);
        assertThat(found(product, ComparisonFilter.lt("awards", 3))).containsExactly(SMALL_UMLAUT);
        assertThat(found(product, ComparisonFilter.le("awards", 3))).containsExactly(ANN, SMALL_UMLAUT);
        assertThat(found(product, ComparisonFilter.gt("income", "99"))).containsExactly(SMALL_ANN);
        assertThat(found(product, ComparisonFilter.lt("born", "1990-01-02"))).containsExactly(SMALL_ANN);
        assertThat(found(product, ComparisonFilter.between("awards", 3, 5))).containsExactly(ANN, SMALL_ANN);
        assertThat(found(product, ComparisonFilter.between("awards", 5, 3))).isEmpty();
    }

    @OnEveryDatabase
    void equalityWithNullAsksForNull(DatabaseProduct product) {
        assertThat(found(product, ComparisonFilter.eq("awards", null))).containsExactly(UMLAUT, WILD, NOBODY);
        assertThat(found(product, ComparisonFilter.ne("awards", null))).containsExactly(ANN, SMALL_ANN, SMALL_UMLAUT);
        assertThat(found(product, new ComparisonFilter("awards", "eq", JsonValue.NULL)))
                .containsExactly(UMLAUT, WILD, NOBODY);
        assertThat(found(product, new NullFilter("name"))).containsExactly(NOBODY);
        assertThat(found(product, new NotNullFilter("born"))).containsExactly(ANN, SMALL_ANN);
    }

    @OnEveryDatabase
    void comparesWithSeveralValues(DatabaseProduct product) {
        assertThat(found(product, new ComparisonFilter("awards", "in", List.of(3, "5", 7))))
                .containsExactly(ANN, SMALL_ANN);
        assertThat(found(product, new ComparisonFilter("awards", "notin", List.of(3))))
                .containsExactly(SMALL_ANN, SMALL_UMLAUT);
        assertThat(found(product, new ComparisonFilter("awards", "in", List.of())))
                .isEmpty();
        assertThat(found(product, new ComparisonFilter("awards", "notin", List.of())))
                .hasSize(6);
        assertThat(found(product, new ComparisonFilter("awards", "in", Arrays.asList(3, null))))
                .containsExactly(ANN);
        assertThat(found(product, new ComparisonFilter("awards", "notin", Arrays.asList(3, null))))
                .isEmpty();
        assertThat(found(
                        product,
                        new ComparisonFilter(
                                "awards",
                                "in",
                                Json.createArrayBuilder().add(3).add("5").build())))
                .containsExactly(ANN, SMALL_ANN);
    }

    @OnEveryDatabase
    void truthIsOneOfThree(DatabaseProduct product) {
        assertThat(found(product, new BooleanFilter("active", true))).containsExactly(ANN);
        assertThat(found(product, new BooleanFilter("active", false))).containsExactly(SMALL_ANN);
        assertThat(found(product, new BooleanFilter("active", null))).hasSize(6);
    }

    @Test
    void anUnknownOperatorIsRefusedWithTheKnownOnes() {
        assertThatThrownBy(() -> found(H2, new ComparisonFilter("name", "startwith", "A")))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessage("ALCH0432: the operator \"startwith\" is not known. Known: eq, ne, gt, ge, lt, le, between,"
                        + " in, notin, like, ilike, startswith, istartswith, endswith, iendswith, dateeq."
                        + " Did you mean \"startswith\"?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"gt", "ge", "lt", "le", "between", "in", "notin", "like", "ilike", "startswith", "iendswith"})
    void onlyEqualityTakesNull(String operator) {
        assertThatThrownBy(() -> found(H2, new ComparisonFilter("name", operator, null)))
                .isInstanceOfSatisfying(InvalidRequestException.class, refusal -> assertThat(refusal.attribute())
                        .contains("name"))
                .hasMessageStartingWith("ALCH0435: the operator " + operator + " of \"name\" takes ");
    }

    @Test
    void aRangeTakesTwoValues() {
        assertThatThrownBy(() -> found(H2, new ComparisonFilter("awards", "between", List.of(1, 2, 3))))
                .hasMessage("ALCH0435: the operator between of \"awards\" takes a list of two values.");
        assertThatThrownBy(() -> found(H2, ComparisonFilter.between("awards", 1, null)))
                .hasMessage("ALCH0435: the operator between of \"awards\" takes a value other than null.");
        assertThatThrownBy(() -> found(H2, new ComparisonFilter("awards", "between", 7)))
                .hasMessageContaining("ALCH0435");
    }

    @ParameterizedTest
    @CsvSource({
        "picture, gt, AAAA",
        "mentor, lt, 1",
        "address, ge, Rome",
        "awards, dateeq, 2024-03-10",
        "name, dateeq, 2024-03-10",
        "mentor, dateeq, 2024-03-10"
    })
    void whatHasNoOrderOrNoDayIsNotComparedByIt(String field, String operator, String value) {
        assertThatThrownBy(() -> found(H2, new ComparisonFilter(field, operator, value)))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessage("ALCH0433: the attribute \"%s\" cannot be compared by %s.".formatted(field, operator));
    }

    @ParameterizedTest
    @CsvSource({
        "awards, three",
        "awards, 3.5",
        "awards, 99999999999",
        "born, 1990-02-30",
        "mood, glad",
        "active, yes",
        "token, 1-2-3-4-5",
        "seen, yesterday"
    })
    void aValueThatCannotBeOneOfTheFieldIsRefused(String field, String value) {
        assertThatThrownBy(() -> found(H2, ComparisonFilter.eq(field, value)))
                .isInstanceOfSatisfying(InvalidRequestException.class, refusal -> assertThat(refusal.attribute())
                        .contains(field))
                .hasMessageStartingWith("ALCH0501: the value \"%s\" of %s is not".formatted(value, field));
    }

    @Test
    void aStructureIsNoValue() {
        assertThatThrownBy(() -> found(H2, ComparisonFilter.eq("awards", Map.of("$gt", 1))))
                .isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> found(H2, ComparisonFilter.eq("name", List.of("Ann"))))
                .isInstanceOf(InvalidRequestException.class);
    }
}
