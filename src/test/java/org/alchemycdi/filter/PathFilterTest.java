package org.alchemycdi.filter;

import static org.alchemycdi.filter.Writers.ANN;
import static org.alchemycdi.filter.Writers.NOBODY;
import static org.alchemycdi.filter.Writers.SMALL_ANN;
import static org.alchemycdi.filter.Writers.SMALL_UMLAUT;
import static org.alchemycdi.filter.Writers.UMLAUT;
import static org.alchemycdi.filter.Writers.WILD;
import static org.alchemycdi.internal.persistence.platform.DatabaseProduct.H2;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.alchemycdi.internal.persistence.platform.DatabaseProduct;
import org.alchemycdi.repository.InvalidRequestException;
import org.alchemycdi.testing.OnEveryDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathFilterTest extends FilterScenario {

    @OnEveryDatabase
    void leadsOverRelationsToOneRow(DatabaseProduct product) {
        assertThat(found(product, ComparisonFilter.eq("mentor.awards", 3))).containsExactly(SMALL_ANN);
        assertThat(found(product, ComparisonFilter.eq("mentor.mentor.awards", 3)))
                .containsExactly(UMLAUT);
        assertThat(found(product, ComparisonFilter.ne("mentor.awards", 3))).containsExactly(UMLAUT);
        assertThat(found(product, ComparisonFilter.eq("contract.terms", "for life")))
                .containsExactly(ANN);
        assertThat(found(product, ComparisonFilter.eq("mentor.awards", 5), ComparisonFilter.eq("mentor.mood", "SAD")))
                .containsExactly(UMLAUT);
    }

    @OnEveryDatabase
    void leadsIntoEmbeddablesAndOnFromThere(DatabaseProduct product) {
        assertThat(found(product, ComparisonFilter.eq("address.city", "Lyon"))).containsExactly(UMLAUT);
        assertThat(found(product, ComparisonFilter.eq("address.country.name", "Italy")))
                .containsExactly(ANN);
        assertThat(found(product, ComparisonFilter.eq("mentor.address.country.name", "Italy")))
                .containsExactly(SMALL_ANN);
        assertThat(found(product, ComparisonFilter.eq("mentor.address.city", "Rome")))
                .containsExactly(SMALL_ANN);
    }

    @OnEveryDatabase
    void whatIsNotThereIsNull(DatabaseProduct product) {
        assertThat(found(product, new NullFilter("mentor.awards"))).containsExactly(ANN, SMALL_UMLAUT, WILD, NOBODY);
        assertThat(found(product, new NullFilter("address.country.name")))
                .containsExactly(SMALL_ANN, UMLAUT, SMALL_UMLAUT, WILD, NOBODY);
        assertThat(found(product, new NotNullFilter("contract.id"))).containsExactly(ANN);
        assertThat(found(product, new NullFilter("contract.id")))
                .doesNotContain(ANN)
                .hasSize(5);
    }

    @OnEveryDatabase
    void aRelationItselfMayBeAskedFor(DatabaseProduct product) {
        assertThat(found(product, new NullFilter("mentor"))).containsExactly(ANN, SMALL_UMLAUT, WILD, NOBODY);
        assertThat(found(product, new NotNullFilter("mentor"))).containsExactly(SMALL_ANN, UMLAUT);
        assertThat(found(product, new NotNullFilter("contract"))).containsExactly(ANN);
        assertThat(found(product, new NullFilter("contract"))).hasSize(5).doesNotContain(ANN);
        assertThat(found(product, new NullFilter("address")))
                .doesNotContain(ANN, UMLAUT)
                .hasSize(4);
        List<Long> ofAnn = request(product, library -> {
            Writer ann = library.writers.get(ANN);
            return library.writers.getMany(ComparisonFilter.eq("mentor", ann)).stream()
                    .map(writer -> writer.id)
                    .toList();
        });
        assertThat(ofAnn).containsExactly(SMALL_ANN);
    }

    @OnEveryDatabase
    void ordersByPathsWithoutLosingRows(DatabaseProduct product) {
        List<Long> ordered =
                request(product, library -> library
                        .writers
                        .getMany(OrderBy.desc("mentor.awards"), OrderBy.asc("address.country.name"), OrderBy.asc("id"))
                        .stream()
                        .map(writer -> writer.id)
                        .toList());

        assertThat(ordered).containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L, 6L).containsSubsequence(UMLAUT, SMALL_ANN);
    }

    @OnEveryDatabase
    void countsTheSameRowsThatItFinds(DatabaseProduct product) {
        Filter[] filters = {new NotNullFilter("mentor.awards"), new SearchFilter("mentor.name", "nn")};

        assertThat(count(product, filters)).isEqualTo(2);
        assertThat(exists(product, filters)).isTrue();
        assertThat(found(product, filters)).containsExactly(SMALL_ANN, UMLAUT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"stories", "stories.title", "mentor.stories.title", "tags", "visited.name", "phones.number"})
    void aRelationToManyBelongsIntoAnExistsFilter(String field) {
        assertThatThrownBy(() -> found(H2, ComparisonFilter.eq(field, "x")))
                .isInstanceOfSatisfying(InvalidRequestException.class, refusal -> assertThat(refusal.attribute())
                        .contains(field))
                .hasMessageStartingWith("ALCH0431: \"" + field + "\" leads over \"")
                .hasMessageEndingWith("belongs into an ExistsFilter.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "mentor.",
                ".name",
                "mentor..name",
                "name.length",
                "mentor.nme",
                "address.street",
                "Name",
                "class",
                "mentor.class.name",
                "address.country.name.bytes",
                "tokn"
            })
    void whatDoesNotExistIsRefused(String field) {
        assertThatThrownBy(() -> found(H2, new NullFilter(field)))
                .isInstanceOfSatisfying(InvalidRequestException.class, refusal -> assertThat(refusal.code())
                        .contains("ALCH0404"));
        assertThatThrownBy(() -> found(H2, OrderBy.asc(field))).hasMessageContaining("ALCH0404");
    }

    @Test
    void theNearestNameIsSuggestedForEachStep() {
        assertThatThrownBy(() -> found(H2, new NullFilter("mentor.mentr.name")))
                .hasMessage("ALCH0404: Writer has no attribute \"mentr\". Did you mean \"mentor\"?");
        assertThatThrownBy(() -> found(H2, new NullFilter("address.citi")))
                .hasMessage("ALCH0404: Address has no attribute \"citi\". Did you mean \"city\"?");
    }

    @Test
    void onlySingleValuesHaveAnOrder() {
        for (String field : List.of("mentor", "address", "contract")) {
            assertThatThrownBy(() -> found(H2, OrderBy.asc(field)))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("ALCH0433");
        }
        assertThatThrownBy(() -> found(H2, OrderBy.asc("stories.title"))).hasMessageContaining("ALCH0431");
    }
}
