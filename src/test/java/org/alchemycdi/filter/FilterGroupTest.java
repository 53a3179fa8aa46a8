package org.alchemycdi.filter;

import static org.alchemycdi.filter.Writers.ANN;
import static org.alchemycdi.filter.Writers.SMALL_ANN;
import static org.alchemycdi.filter.Writers.SMALL_UMLAUT;
import static org.alchemycdi.filter.Writers.UMLAUT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.alchemycdi.internal.persistence.platform.DatabaseProduct;
import org.alchemycdi.testing.OnEveryDatabase;
import org.junit.jupiter.api.Test;

class FilterGroupTest extends FilterScenario {

    private static final Filter THREE = ComparisonFilter.eq("awards", 3);
    private static final Filter NONE = ComparisonFilter.eq("awards", 0);
    private static final Filter SAD = ComparisonFilter.eq("mood", "SAD");

    @OnEveryDatabase
    void severalFiltersMustAllHold(DatabaseProduct product) {
        assertThat(found(product, SAD, NONE)).containsExactly(SMALL_UMLAUT);
        assertThat(found(product, SAD, THREE)).isEmpty();
    }

    @OnEveryDatabase
    void joinsByAndAndByOr(DatabaseProduct product) {
        assertThat(found(product, FilterGroup.or(THREE, NONE))).containsExactly(ANN, SMALL_UMLAUT);
        assertThat(found(product, FilterGroup.and(SAD, NONE))).containsExactly(SMALL_UMLAUT);
        assertThat(found(product, new FilterGroup("or_", List.of(THREE, NONE)), SAD))
                .containsExactly(SMALL_UMLAUT);
        assertThat(found(product, FilterGroup.or(THREE, FilterGroup.and(SAD, NONE))))
                .containsExactly(ANN, SMALL_UMLAUT);
        assertThat(found(product, FilterGroup.and(SAD, FilterGroup.or(THREE, FilterGroup.or(NONE)))))
                .containsExactly(SMALL_UMLAUT);
    }

    @OnEveryDatabase
    void membersWithoutAConditionVanish(DatabaseProduct product) {
        Filter nothing = new CollectionFilter("awards", null);

        assertThat(found(product, FilterGroup.or(THREE, nothing))).containsExactly(ANN);
        assertThat(found(product, FilterGroup.or(nothing, new LimitOffset(1, 0), OrderBy.desc("name"))))
                .hasSize(6);
        assertThat(found(product, FilterGroup.or())).hasSize(6);
        assertThat(found(product, FilterGroup.or(THREE, FilterGroup.and()))).containsExactly(ANN);
    }

    @OnEveryDatabase
    void neverAndAlwaysKeepTheirMeaningInside(DatabaseProduct product) {
        Filter never = new CollectionFilter("awards", List.of());
        Filter always = new ComparisonFilter("awards", "notin", List.of());

        assertThat(found(product, FilterGroup.or(THREE, never))).containsExactly(ANN);
        assertThat(found(product, FilterGroup.and(THREE, never))).isEmpty();
        assertThat(found(product, FilterGroup.or(THREE, always))).hasSize(6);
        assertThat(found(product, FilterGroup.and(THREE, always))).containsExactly(ANN);
    }

    @OnEveryDatabase
    void theTwoSidesOfARangeStayTogetherInsideOfOr(DatabaseProduct product) {
        Filter eighties = new BeforeAfter("born", "1990-01-01", "1979-12-31");

        assertThat(found(product, FilterGroup.or(eighties, NONE))).containsExactly(SMALL_ANN, SMALL_UMLAUT);
    }

    @OnEveryDatabase
    void aPathInOneBranchLosesNoRowOfAnother(DatabaseProduct product) {
        assertThat(found(product, FilterGroup.or(ComparisonFilter.eq("mentor.awards", 5), THREE)))
                .containsExactly(ANN, UMLAUT);
    }

    @Test
    void theOperatorIsAndOrOr() {
        assertThat(new FilterGroup("AND", List.of(SAD))).isEqualTo(FilterGroup.and(SAD));
        assertThatThrownBy(() -> new FilterGroup("xor", List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a logical operator is \"and\" or \"or\"");
    }
}
