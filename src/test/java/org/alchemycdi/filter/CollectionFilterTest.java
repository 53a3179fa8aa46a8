package org.alchemycdi.filter;

import static org.alchemycdi.filter.Writers.ANN;
import static org.alchemycdi.filter.Writers.SMALL_ANN;
import static org.alchemycdi.filter.Writers.SMALL_UMLAUT;
import static org.alchemycdi.filter.Writers.UMLAUT;
import static org.alchemycdi.internal.persistence.platform.DatabaseProduct.H2;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.alchemycdi.internal.persistence.platform.DatabaseProduct;
import org.alchemycdi.repository.InvalidRequestException;
import org.alchemycdi.testing.OnEveryDatabase;
import org.junit.jupiter.api.Test;

class CollectionFilterTest extends FilterScenario {

    @OnEveryDatabase
    void takesTheValuesOnly(DatabaseProduct product) {
        assertThat(found(product, new CollectionFilter("awards", List.of(3, "5"))))
                .containsExactly(ANN, SMALL_ANN);
        assertThat(found(product, new ChoicesFilter("mood", List.of("SAD", Mood.SAD))))
                .containsExactly(SMALL_ANN, SMALL_UMLAUT);
    }

    @OnEveryDatabase
    void noneIsNoConditionAndEmptyIsNoRow(DatabaseProduct product) {
        assertThat(found(product, new CollectionFilter("awards", null))).hasSize(6);
        assertThat(found(product, new CollectionFilter("awards", List.of()))).isEmpty();
        assertThat(found(product, new ChoicesFilter("mood", null))).hasSize(6);
        assertThat(found(product, new ChoicesFilter("mood", List.of()))).isEmpty();
    }

    @OnEveryDatabase
    void nullAmongTheValuesMatchesNothing(DatabaseProduct product) {
        assertThat(found(product, new CollectionFilter("awards", Arrays.asList(null, 3))))
                .containsExactly(ANN);
        assertThat(found(product, new CollectionFilter("awards", Arrays.asList((Object) null))))
                .isEmpty();
        assertThat(found(product, new NotInCollectionFilter("awards", Arrays.asList(null, 3))))
                .isEmpty();
    }

    @OnEveryDatabase
    void leavesOutTheValuesAndNull(DatabaseProduct product) {
        assertThat(found(product, new NotInCollectionFilter("awards", List.of(3, 0))))
                .containsExactly(SMALL_ANN);
        assertThat(found(product, new NotInCollectionFilter("name", List.of("100%_!\\*[x]?", "nobody"))))
                .containsExactly(ANN, SMALL_ANN, UMLAUT, SMALL_UMLAUT);
        assertThat(found(product, new NotInCollectionFilter("awards", null))).hasSize(6);
        assertThat(found(product, new NotInCollectionFilter("awards", List.of())))
                .hasSize(6);
    }

    @OnEveryDatabase
    void takesAsManyValuesAsTheLimitAllows(DatabaseProduct product) {
        List<Integer> many = IntStream.range(3, 10_003).boxed().toList();

        assertThat(found(product, new CollectionFilter("awards", many))).containsExactly(ANN, SMALL_ANN);
        assertThat(found(product, new NotInCollectionFilter("awards", many))).containsExactly(SMALL_UMLAUT);
        assertThat(found(
                        product,
                        new CollectionFilter("awards", many),
                        new CollectionFilter("id", many),
                        new NotInCollectionFilter("income", many)))
                .isEmpty();
    }

    @Test
    void aValueThatCannotBeOneOfTheFieldIsRefused() {
        assertThatThrownBy(() -> found(H2, new CollectionFilter("born", List.of("1990-01-02", "yesterday"))))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("born")
                .hasMessageContaining("yesterday");
        assertThatThrownBy(() -> found(H2, new NotInCollectionFilter("mood", List.of("ANGRY"))))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("one of GLAD, SAD");
    }
}
