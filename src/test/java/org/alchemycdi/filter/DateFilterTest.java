package org.alchemycdi.filter;

import static org.alchemycdi.filter.Writers.ANN;
import static org.alchemycdi.filter.Writers.SMALL_ANN;
import static org.alchemycdi.filter.Writers.UMLAUT;
import static org.alchemycdi.internal.persistence.platform.DatabaseProduct.H2;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.alchemycdi.internal.persistence.platform.DatabaseProduct;
import org.alchemycdi.repository.InvalidRequestException;
import org.alchemycdi.testing.OnEveryDatabase;
import org.junit.jupiter.api.Test;

class DateFilterTest extends FilterScenario {

    @OnEveryDatabase
    void beforeAndAfterExcludeTheirEnds(DatabaseProduct product) {
        assertThat(found(product, new BeforeAfter("born", "1990-01-02", null))).containsExactly(SMALL_ANN);
        assertThat(found(product, new BeforeAfter("born", null, "1980-05-05"))).containsExactly(ANN);
        assertThat(found(product, new BeforeAfter("born", "1990-01-02", "1980-05-05")))
                .isEmpty();
        assertThat(found(product, new BeforeAfter("born", LocalDate.parse("1990-01-03"), "1980-05-04")))
                .containsExactly(ANN, SMALL_ANN);
        assertThat(found(product, new BeforeAfter("born", null, null))).hasSize(6);
    }

    @OnEveryDatabase
    void onOrBeforeAndOnOrAfterIncludeTheirEnds(DatabaseProduct product) {
        assertThat(found(product, new OnBeforeAfter("born", "1980-05-05", null)))
                .containsExactly(SMALL_ANN);
        assertThat(found(product, new OnBeforeAfter("born", "1990-01-02", "1980-05-05")))
                .containsExactly(ANN, SMALL_ANN);
        assertThat(found(product, new OnBeforeAfter("born", null, null))).hasSize(6);
    }

    @OnEveryDatabase
    void pointsInTimeCompareWhateverTheirOffset(DatabaseProduct product) {
        assertThat(found(product, new BeforeAfter("seen", "2024-03-11T00:00:00Z", "2024-03-09T23:59:59Z")))
                .containsExactly(ANN, SMALL_ANN);
        assertThat(found(product, new OnBeforeAfter("seen", "2024-03-10T01:00:00+01:00", null)))
                .containsExactly(ANN);
        assertThat(found(product, new BeforeAfter("seen", null, Instant.parse("2024-03-10T23:59:59.999998Z"))))
                .containsExactly(SMALL_ANN, UMLAUT);
        assertThat(found(product, new OnBeforeAfter("woke", "2024-03-10T02:30:00", null)))
                .containsExactly(ANN);
    }

    @OnEveryDatabase
    void aDayHasAllItsTimesAndNoOther(DatabaseProduct product) {
        assertThat(found(product, new ComparisonFilter("born", "dateeq", "1990-01-02")))
                .containsExactly(ANN);
        assertThat(found(product, new ComparisonFilter("woke", "dateeq", LocalDate.parse("2024-03-10"))))
                .containsExactly(ANN, SMALL_ANN);
        assertThat(found(product, new ComparisonFilter("seen", "dateeq", "2024-03-10")))
                .containsExactly(ANN, SMALL_ANN);
        assertThat(found(product, new ComparisonFilter("seen", "dateeq", "2024-03-11")))
                .containsExactly(UMLAUT);
        assertThat(found(product, new ComparisonFilter("signed", "dateeq", "2024-03-11")))
                .containsExactly(ANN, SMALL_ANN);
    }

    @Test
    void aDayIsADate() {
        assertThatThrownBy(() -> found(H2, new ComparisonFilter("seen", "dateeq", "2024-03-10T00:00:00Z")))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("seen is not a date such as 2024-12-31");
        assertThatThrownBy(() -> found(H2, new ComparisonFilter("seen", "dateeq", null)))
                .hasMessage("ALCH0435: the operator dateeq of \"seen\" takes a date.");
        assertThat(found(H2, new ComparisonFilter("seen", "dateeq", LocalDate.MAX)))
                .isEmpty();
    }

    @Test
    void aRangeNeedsAnOrder() {
        assertThatThrownBy(() -> found(H2, new BeforeAfter("mentor", 1, null))).hasMessageContaining("ALCH0433");
        assertThatThrownBy(() -> found(H2, new OnBeforeAfter("brn", null, null)))
                .hasMessageContaining("ALCH0404");
    }
}
