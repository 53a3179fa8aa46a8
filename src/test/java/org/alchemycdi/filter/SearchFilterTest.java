package org.alchemycdi.filter;

import static org.alchemycdi.filter.Writers.ANN;
import static org.alchemycdi.filter.Writers.SMALL_ANN;
import static org.alchemycdi.filter.Writers.SMALL_UMLAUT;
import static org.alchemycdi.filter.Writers.UMLAUT;
import static org.alchemycdi.filter.Writers.WILD;
import static org.alchemycdi.internal.persistence.platform.DatabaseProduct.H2;
import static org.alchemycdi.internal.persistence.platform.DatabaseProduct.SQLITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.alchemycdi.internal.persistence.platform.DatabaseProduct;
import org.alchemycdi.repository.InvalidRequestException;
import org.alchemycdi.testing.OnEveryDatabase;
import org.junit.jupiter.api.Test;

class SearchFilterTest extends FilterScenario {

    @OnEveryDatabase
    void mindsTheCaseUnlessToldOtherwise(DatabaseProduct product) {
        assertThat(found(product, new SearchFilter("name", "An"))).containsExactly(ANN);
        assertThat(found(product, new SearchFilter("name", "an"))).containsExactly(SMALL_ANN);
        assertThat(found(product, new SearchFilter("name", "aN", true))).containsExactly(ANN, SMALL_ANN);
        assertThat(found(product, new SearchFilter("name", "RG", true))).containsExactly(UMLAUT, SMALL_UMLAUT);
        assertThat(found(product, new SearchFilter("name", "Är"))).containsExactly(UMLAUT);
    }

    @OnEveryDatabase
    void ignoresTheCaseOfOtherLettersWhereTheDatabaseCan(DatabaseProduct product) {
        List<Long> expected = product == SQLITE ? List.of(UMLAUT) : List.of(UMLAUT, SMALL_UMLAUT);

        assertThat(found(product, new SearchFilter("name", "ÄRG", true))).isEqualTo(expected);
        assertThat(found(product, new ComparisonFilter("name", "istartswith", "ÄR")))
                .isEqualTo(expected);
    }

    @OnEveryDatabase
    void everyCharacterOfTheTextStandsForItself(DatabaseProduct product) {
        for (String text : List.of("0%", "%_", "_!", "!\\", "\\*", "*[", "[x]", "]?", "100%_!\\*[x]?")) {
            assertThat(found(product, new SearchFilter("name", text))).as(text).containsExactly(WILD);
            assertThat(found(product, new SearchFilter("name", text, true)))
                    .as(text)
                    .containsExactly(WILD);
        }
        for (String text : List.of("A%", "_nn", "A*", "?nn", "[A]nn", "%", "_")) {
            assertThat(found(product, new SearchFilter("name", text))).as(text).doesNotContain(ANN, SMALL_ANN, UMLAUT);
        }
    }

    @OnEveryDatabase
    void wildcardsCountWhereTheyAreAskedFor(DatabaseProduct product) {
        assertThat(found(product, new SearchFilter(Set.of("name"), "A_n", false, false)))
                .containsExactly(ANN);
        assertThat(found(product, new SearchFilter(Set.of("name"), "ä%r", false, false)))
                .containsExactly(SMALL_UMLAUT);
        assertThat(found(product, new SearchFilter(Set.of("name"), "_\\%\\_!\\\\*", false, false)))
                .containsExactly(WILD);
        assertThat(found(product, new SearchFilter(Set.of("name"), "0%!", false, false)))
                .containsExactly(WILD);
        assertThat(found(product, new SearchFilter(Set.of("name"), "!\\", false, false)))
                .containsExactly(WILD);
    }

    @OnEveryDatabase
    void takesOneOfSeveralFields(DatabaseProduct product) {
        assertThat(found(product, new SearchFilter(Set.of("name", "motto"), "ann", false)))
                .containsExactly(SMALL_ANN, WILD);
        assertThat(found(product, new SearchFilter(Set.of(), "ann", false))).hasSize(6);
    }

    @OnEveryDatabase
    void noTextIsNoConditionAndTheEmptyOneIsInEveryText(DatabaseProduct product) {
        assertThat(found(product, new SearchFilter("name", null))).hasSize(6);
        assertThat(found(product, new NotInSearchFilter("name", null))).hasSize(6);
        assertThat(found(product, new SearchFilter("name", ""))).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(found(product, new NotInSearchFilter("name", ""))).isEmpty();
    }

    @OnEveryDatabase
    void leavesOutWhatContainsTheTextInAnyField(DatabaseProduct product) {
        assertThat(found(product, new NotInSearchFilter("name", "nn"))).containsExactly(UMLAUT, SMALL_UMLAUT, WILD);
        assertThat(found(product, new NotInSearchFilter("name", "A")))
                .containsExactly(SMALL_ANN, UMLAUT, SMALL_UMLAUT, WILD);
        assertThat(found(product, new NotInSearchFilter("name", "A", true)))
                .containsExactly(UMLAUT, SMALL_UMLAUT, WILD);
        assertThat(found(product, new NotInSearchFilter(Set.of("name", "motto"), "zz", false)))
                .containsExactly(ANN, WILD);
    }

    @OnEveryDatabase
    void comparesWithBeginningsEndingsAndPatterns(DatabaseProduct product) {
        assertThat(found(product, new ComparisonFilter("name", "startswith", "A")))
                .containsExactly(ANN);
        assertThat(found(product, new ComparisonFilter("name", "istartswith", "A")))
                .containsExactly(ANN, SMALL_ANN);
        assertThat(found(product, new ComparisonFilter("name", "endswith", "nn")))
                .containsExactly(ANN, SMALL_ANN);
        assertThat(found(product, new ComparisonFilter("name", "endswith", "An")))
                .isEmpty();
        assertThat(found(product, new ComparisonFilter("name", "endswith", "NN")))
                .isEmpty();
        assertThat(found(product, new ComparisonFilter("name", "iendswith", "GER")))
                .containsExactly(UMLAUT, SMALL_UMLAUT);
        assertThat(found(product, new ComparisonFilter("name", "startswith", "100%_!\\*[")))
                .containsExactly(WILD);
        assertThat(found(product, new ComparisonFilter("name", "startswith", "1%")))
                .isEmpty();
        assertThat(found(product, new ComparisonFilter("name", "like", "A%"))).containsExactly(ANN);
        assertThat(found(product, new ComparisonFilter("name", "like", "a__"))).containsExactly(SMALL_ANN);
        assertThat(found(product, new ComparisonFilter("name", "like", "nn"))).isEmpty();
        assertThat(found(product, new ComparisonFilter("name", "like", "100\\%%")))
                .containsExactly(WILD);
        assertThat(found(product, new ComparisonFilter("name", "ilike", "A%n"))).containsExactly(ANN, SMALL_ANN);
    }

    @Test
    void onlyTextIsSearched() {
        for (String field : List.of("born", "awards", "mood", "mentor", "address", "token")) {
            assertThatThrownBy(() -> found(H2, new SearchFilter(field, "1")))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessage("ALCH0405: the attribute \"" + field + "\" is no text and cannot be searched.");
        }
        assertThatThrownBy(() -> found(H2, new SearchFilter("born", null))).hasMessageContaining("ALCH0405");
        assertThatThrownBy(() -> found(H2, new SearchFilter("nme", null))).hasMessageContaining("ALCH0404");
    }
}
