package org.alchemycdi.filter;

import static org.alchemycdi.filter.Writers.ANN;
import static org.alchemycdi.filter.Writers.SMALL_ANN;
import static org.alchemycdi.internal.persistence.platform.DatabaseProduct.H2;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alchemycdi.repository.InvalidRequestException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedFieldsTest extends FilterScenario {

    private static final Set<String> ALLOWED = Set.of("name", "mentor.name", "stories.title");

    private static MultiFilter filter(Map<String, ?> leaf) {
        return new MultiFilter(Map.of("and_", List.of(leaf)), ALLOWED);
    }

    @Test
    void allowedFieldsWork() {
        assertThat(found(H2, filter(Map.of("type", "search", "field_name", "mentor.name", "value", "Ann"))))
                .containsExactly(SMALL_ANN);
        assertThat(found(
                        H2,
                        filter(Map.of(
                                "type",
                                "exists",
                                "values",
                                List.of(Map.of(
                                        "type",
                                        "comparison",
                                        "field_name",
                                        "stories.title",
                                        "operator",
                                        "eq",
                                        "value",
                                        "Second"))))))
                .containsExactly(ANN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"motto", "nonsense", "mentor", "mentor.motto", "mentor.mentor.name", "stories.pages", "*", "Name"
            })
    void otherFieldsAreRefusedAlikeWhetherTheyExistOrNot(String field) {
        String reason = "ALCH0430: %s names \"%s\", which is not open to filters.";
        Map<String, String> leaf = Map.of("type", "null", "field_name", field);

        assertThatThrownBy(() -> found(H2, filter(leaf)))
                .isInstanceOfSatisfying(InvalidRequestException.class, refusal -> assertThat(refusal.attribute())
                        .contains("and_[0].field_name"))
                .hasMessage(reason.formatted("and_[0].field_name", field));
        assertThatThrownBy(() -> found(H2, filter(Map.of("type", "exists", "values", List.of(leaf)))))
                .hasMessage(reason.formatted("and_[0].values[0].field_name", field));
        assertThatThrownBy(() -> found(H2, filter(Map.of("or_", List.of(leaf)))))
                .hasMessage(reason.formatted("and_[0].or_[0].field_name", field));
        assertThatThrownBy(() ->
                        found(H2, filter(Map.of("type", "search", "field_name", List.of("name", field), "value", "x"))))
                .hasMessage(reason.formatted("and_[0].field_name[1]", field));
        assertThatThrownBy(() -> found(
                        H2, filter(Map.of("type", "filter_group", "logical_operator", "or", "filters", List.of(leaf)))))
                .hasMessage(reason.formatted("and_[0].filters[0].field_name", field));
    }

    @Test
    void withoutNamesNothingIsAllowed() {
        MultiFilter closed =
                new MultiFilter(Map.of("and_", List.of(Map.of("type", "null", "field_name", "name"))), Set.of());

        assertThatThrownBy(() -> found(H2, closed)).hasMessageContaining("ALCH0430");
    }
}
