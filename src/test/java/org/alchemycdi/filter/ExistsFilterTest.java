package org.alchemycdi.filter;

import static org.alchemycdi.filter.Writers.ANN;
import static org.alchemycdi.filter.Writers.NOBODY;
import static org.alchemycdi.filter.Writers.SMALL_ANN;
import static org.alchemycdi.filter.Writers.SMALL_UMLAUT;
import static org.alchemycdi.filter.Writers.UMLAUT;
import static org.alchemycdi.filter.Writers.WILD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.alchemycdi.internal.persistence.platform.DatabaseProduct;
import org.alchemycdi.repository.InvalidRequestException;
import org.alchemycdi.service.OffsetPagination;
import org.alchemycdi.testing.OnEveryDatabase;
import org.junit.jupiter.api.Test;

class ExistsFilterTest extends FilterScenario {

    private static final Filter FIRST = ComparisonFilter.eq("stories.title", "First");
    private static final Filter LONG = ComparisonFilter.eq("stories.pages", 200);
    private static final Filter SHORT = ComparisonFilter.eq("stories.pages", 1);

    @OnEveryDatabase
    void oneRelatedRowMustSatisfyAllConditions(DatabaseProduct product) {
        assertThat(found(product, new ExistsFilter(FIRST))).containsExactly(ANN, SMALL_ANN);
        assertThat(found(product, new ExistsFilter(LONG))).containsExactly(ANN, SMALL_ANN);
        assertThat(found(product, new ExistsFilter(FIRST, LONG))).containsExactly(SMALL_ANN);
        assertThat(found(product, new ExistsFilter(FIRST), new ExistsFilter(LONG)))
                .containsExactly(ANN, SMALL_ANN);
    }

    @OnEveryDatabase
    void oneConditionIsEnoughWithOr(DatabaseProduct product) {
        assertThat(found(
                        product, new ExistsFilter(List.of(SHORT, ComparisonFilter.eq("visited.name", "France")), "or")))
                .containsExactly(ANN, SMALL_ANN);
        assertThat(found(product, new ExistsFilter(List.of(SHORT, FIRST), LogicalOperator.OR)))
                .containsExactly(ANN, SMALL_ANN);
        assertThat(found(
                        product,
                        new ExistsFilter(
                                List.of(ComparisonFilter.eq("tags", "blue"), ComparisonFilter.eq("name", "Ärger")),
                                "or")))
                .contains(ANN, UMLAUT)
                .doesNotContain(SMALL_ANN, WILD, NOBODY);
    }

    @OnEveryDatabase
    void theOppositeIsNotThatRowsDiffer(DatabaseProduct product) {
        assertThat(found(product, new NotExistsFilter(FIRST))).containsExactly(UMLAUT, SMALL_UMLAUT, WILD, NOBODY);
        assertThat(found(product, new NotExistsFilter(FIRST, LONG)))
                .containsExactly(ANN, UMLAUT, SMALL_UMLAUT, WILD, NOBODY);
        assertThat(found(product, new ExistsFilter(ComparisonFilter.ne("stories.title", "First"))))
                .containsExactly(ANN);
        assertThat(found(product, new NotExistsFilter(List.of(SHORT, ComparisonFilter.eq("tags", "blue")), "or")))
                .containsExactly(UMLAUT, SMALL_UMLAUT, WILD, NOBODY);
    }

    @OnEveryDatabase
    void rowsAreFoundOnceAndCountedOnce(DatabaseProduct product) {
        ExistsFilter any = new ExistsFilter(new NotNullFilter("stories.id"), new NotNullFilter("tags"));

        assertThat(found(product, any)).containsExactly(ANN, SMALL_ANN);
        assertThat(count(product, any)).isEqualTo(2);
        OffsetPagination<Writer> page =
                request(product, library -> library.writers.getManyAndCount(any, new LimitOffset(1, 0)));
        assertThat(page.items()).hasSize(1);
        assertThat(page.total()).isEqualTo(2);
    }

    @OnEveryDatabase
    void noRelatedRowSatisfiesNoCondition(DatabaseProduct product) {
        assertThat(found(product, new ExistsFilter(new NullFilter("stories.title"))))
                .containsExactly(SMALL_ANN);
        assertThat(found(product, new ExistsFilter(ComparisonFilter.eq("stories.title", null))))
                .containsExactly(SMALL_ANN);
        assertThat(found(product, new ExistsFilter(new NullFilter("phones.note"))))
                .containsExactly(ANN);
        assertThat(found(product, new ExistsFilter(new NullFilter("stories.shelf.id.room"))))
                .containsExactly(ANN, SMALL_ANN);
        assertThat(found(product, new ExistsFilter(new NullFilter("stories.setting.name"))))
                .containsExactly(ANN, SMALL_ANN);
        assertThat(found(product, new ExistsFilter(new ComparisonFilter("stories.pages", "notin", List.of()))))
                .containsExactly(ANN, SMALL_ANN);
    }

    @OnEveryDatabase
    void aRelationItselfAsksWhetherThereIsAny(DatabaseProduct product) {
        assertThat(found(product, new ExistsFilter(new NotNullFilter("stories"))))
                .containsExactly(ANN, SMALL_ANN);
        assertThat(found(product, new ExistsFilter(new NotNullFilter("visited"))))
                .containsExactly(ANN);
        assertThat(found(product, new ExistsFilter(new NotNullFilter("tags")))).containsExactly(ANN, SMALL_ANN);
        assertThat(found(product, new ExistsFilter(new NotNullFilter("phones"))))
                .containsExactly(ANN);
        assertThat(found(product, new NotExistsFilter(new NotNullFilter("stories"))))
                .containsExactly(UMLAUT, SMALL_UMLAUT, WILD, NOBODY);
        assertThat(found(product, new ExistsFilter(new NullFilter("stories")))).isEmpty();
    }

    @OnEveryDatabase
    void leadsOverRelationsOfEveryKind(DatabaseProduct product) {
        assertThat(found(product, new ExistsFilter(ComparisonFilter.eq("visited.name", "France"))))
                .containsExactly(ANN);
        assertThat(found(product, new ExistsFilter(new SearchFilter("tags", "RE", true))))
                .containsExactly(ANN, SMALL_ANN);
        assertThat(found(product, new ExistsFilter(new CollectionFilter("tags", List.of("blue", "green")))))
                .containsExactly(ANN);
        assertThat(found(product, new ExistsFilter(ComparisonFilter.eq("phones.number", "11"))))
                .containsExactly(ANN);
        assertThat(found(product, new ExistsFilter(ComparisonFilter.eq("stories.setting.name", "Italy"))))
                .containsExactly(ANN);
        assertThat(found(product, new ExistsFilter(ComparisonFilter.eq("mentor.stories.title", "Second"))))
                .containsExactly(SMALL_ANN);
        assertThat(found(product, new ExistsFilter(ComparisonFilter.eq("stories.writer.visited.name", "France"))))
                .containsExactly(ANN);
    }

    @OnEveryDatabase
    void leadsFromRowsWhoseIdHasSeveralParts(DatabaseProduct product) {
        assertThat(rows(product, new ExistsFilter(ComparisonFilter.eq("stories.pages", 100))))
                .containsExactly(1);
        assertThat(rows(product, new NotExistsFilter(ComparisonFilter.eq("stories.pages", 100))))
                .containsExactly(2);
        assertThat(rows(product, new ExistsFilter(ComparisonFilter.eq("stories.writer.awards", 3))))
                .containsExactly(1);
        assertThat(rows(product, ComparisonFilter.eq("id.row", 2))).containsExactly(2);
    }

    private static List<Integer> rows(DatabaseProduct product, Filter filter) {
        return request(product, library -> library.shelves.getMany(filter).stream()
                .map(shelf -> shelf.id.row)
                .toList());
    }

    @OnEveryDatabase
    void withoutRelationsItIsThePlainCondition(DatabaseProduct product) {
        assertThat(found(product, new ExistsFilter(ComparisonFilter.eq("awards", 3))))
                .containsExactly(ANN);
        assertThat(found(product, new NotExistsFilter(ComparisonFilter.eq("awards", 3))))
                .doesNotContain(ANN)
                .hasSize(5);
    }

    @OnEveryDatabase
    void nestsAndGroups(DatabaseProduct product) {
        assertThat(found(product, new ExistsFilter(LONG, FilterGroup.or(FIRST, SHORT))))
                .containsExactly(SMALL_ANN);
        assertThat(found(product, new ExistsFilter(FIRST, new ExistsFilter(SHORT))))
                .containsExactly(SMALL_ANN);
        assertThat(found(product, new ExistsFilter(FIRST, new NotExistsFilter(SHORT))))
                .containsExactly(ANN);
        assertThat(found(product, FilterGroup.or(new ExistsFilter(SHORT), ComparisonFilter.eq("awards", 0))))
                .containsExactly(SMALL_ANN, SMALL_UMLAUT);
    }

    @OnEveryDatabase
    void noValuesMatchNothingAndTheOppositeEverything(DatabaseProduct product) {
        assertThat(found(product, new ExistsFilter())).isEmpty();
        assertThat(found(product, new NotExistsFilter())).hasSize(6);
        assertThat(found(product, new ExistsFilter(new SearchFilter("stories.title", null))))
                .hasSize(6);
        assertThat(found(product, new NotExistsFilter(new SearchFilter("stories.title", null))))
                .hasSize(6);
    }

    @Test
    void namesAreChecked() {
        assertThatThrownBy(() ->
                        found(DatabaseProduct.H2, new ExistsFilter(ComparisonFilter.eq("stories.titel", "First"))))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessage("ALCH0404: Story has no attribute \"titel\". Did you mean \"title\"?");
        assertThatThrownBy(() -> found(DatabaseProduct.H2, new ExistsFilter(new NullFilter("storis"))))
                .hasMessageEndingWith("Did you mean \"stories\"?");
        assertThatThrownBy(() -> found(DatabaseProduct.H2, new ExistsFilter(ComparisonFilter.gt("stories", 1))))
                .hasMessageContaining("ALCH0433");
    }
}
