package org.alchemycdi.filter;

import static org.alchemycdi.filter.Writers.ANN;
import static org.alchemycdi.filter.Writers.SMALL_ANN;
import static org.alchemycdi.filter.Writers.SMALL_UMLAUT;
import static org.alchemycdi.filter.Writers.UMLAUT;
import static org.alchemycdi.internal.persistence.platform.DatabaseProduct.H2;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.alchemycdi.internal.persistence.platform.DatabaseProduct;
import org.alchemycdi.testing.OnEveryDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MultiFilterTest extends FilterScenario {

    private static MultiFilter json(String text) {
        return new MultiFilter(object(text));
    }

    private static JsonObject object(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text.replace('\'', '"')))) {
            return reader.readObject();
        }
    }

    @OnEveryDatabase
    void readsATreeOfJson(DatabaseProduct product) {
        assertThat(found(product, json("""
                {'and_': [
                  {'type': 'search', 'field_name': ['name', 'motto'], 'value': 'N', 'ignore_case': true},
                  {'or_': [
                    {'type': 'comparison', 'field_name': 'born', 'operator': 'lt', 'value': '1985-01-01'},
                    {'and_': [
                      {'type': 'boolean', 'field_name': 'active', 'value': true},
                      {'type': 'not_null', 'field_name': 'mood'}]}]}]}
                """))).containsExactly(ANN, SMALL_ANN);
    }

    @OnEveryDatabase
    void readsATreeOfMapsAndLists(DatabaseProduct product) {
        Map<String, ?> tree = Map.of(
                "or_",
                List.of(
                        Map.of("type", "collection", "fieldName", "awards", "values", List.of(3, "7")),
                        Map.of("type", "null", "fieldName", "motto"),
                        Map.of("and_", List.of())));

        assertThat(found(product, new MultiFilter(tree), ComparisonFilter.ge("awards", 3)))
                .containsExactly(ANN, SMALL_ANN);
    }

    @OnEveryDatabase
    void listsOfBothKindsMustBothHold(DatabaseProduct product) {
        assertThat(found(product, json("""
                {'and_': [{'type': 'comparison', 'field_name': 'mood', 'operator': 'eq', 'value': 'SAD'}],
                 'or_': [{'type': 'comparison', 'field_name': 'awards', 'operator': 'eq', 'value': 0},
                         {'type': 'comparison', 'field_name': 'awards', 'operator': 'eq', 'value': 3}]}
                """))).containsExactly(SMALL_UMLAUT);
    }

    @OnEveryDatabase
    void leadsOverRelations(DatabaseProduct product) {
        assertThat(found(product, json("""
                {'and_': [
                  {'type': 'exists', 'values': [
                    {'type': 'comparison', 'field_name': 'stories.title', 'operator': 'eq', 'value': 'First'},
                    {'or_': [{'type': 'comparison', 'field_name': 'stories.pages', 'operator': 'gt', 'value': 150}]}]},
                  {'type': 'comparison', 'field_name': 'mentor.awards', 'operator': 'eq', 'value': 3}]}
                """))).containsExactly(SMALL_ANN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'type': 'before_after', 'field_name': 'born', 'before': '1985-01-01', 'after': null} | 2",
                "{'type': 'before_after', 'fieldName': 'born', 'after': '1985-01-01'} | 1",
                "{'type': 'on_before_after', 'field_name': 'born', 'on_or_before': '1980-05-05'} | 2",
                "{'type': 'on_before_after', 'fieldName': 'born', 'onOrAfter': '1990-01-02', 'onOrBefore': null} | 1",
                "{'type': 'collection', 'field_name': 'awards', 'values': [3, null]} | 1",
                "{'type': 'collection', 'field_name': 'awards', 'values': []} | ",
                "{'type': 'collection', 'field_name': 'awards', 'values': null} | 1,2,3,4,5,6",
                "{'type': 'not_in_collection', 'field_name': 'awards', 'values': [3]} | 2,4",
                "{'type': 'choices', 'field_name': 'mood', 'values': ['GLAD']} | 1",
                "{'type': 'boolean', 'field_name': 'active', 'value': false} | 2",
                "{'type': 'boolean', 'field_name': 'active', 'value': null} | 1,2,3,4,5,6",
                "{'type': 'null', 'field_name': 'name'} | 6",
                "{'type': 'not_null', 'field_name': 'born'} | 1,2",
                "{'type': 'search', 'field_name': 'name', 'value': 'nn'} | 1,2",
                "{'type': 'search', 'fieldName': 'name', 'value': 'NN', 'ignoreCase': true} | 1,2",
                "{'type': 'search', 'field_name': 'name', 'value': 'A_n', 'literal': false} | 1",
                "{'type': 'search', 'field_name': 'name', 'value': null} | 1,2,3,4,5,6",
                "{'type': 'not_in_search', 'field_name': 'name', 'value': 'nn'} | 3,4,5",
                "{'type': 'comparison', 'field_name': 'awards', 'operator': 'between', 'value': [3, 4]} | 1",
                "{'type': 'comparison', 'field_name': 'income', 'operator': 'eq', 'value': 10.5} | 1",
                "{'type': 'comparison', 'field_name': 'born', 'operator': 'eq', 'value': null} | 3,4,5,6",
                "{'type': 'exists', 'values': [{'type': 'null', 'field_name': 'stories.title'}]} | 2",
                "{'type': 'exists', 'values': []} | ",
                "{'type': 'not_exists', 'values': [{'type': 'not_null', 'field_name': 'tags'}], 'operator': 'or'}"
                        + " | 3,4,5,6",
                "{'type': 'filter_group', 'logical_operator': 'or', 'filters': [{'type': 'null', 'field_name': 'name'},"
                        + " {'type': 'comparison', 'field_name': 'awards', 'operator': 'eq', 'value': 0}]} | 4,6",
                "{'type': 'filter_group', 'logicalOperator': 'and_', 'filters': []} | 1,2,3,4,5,6"
            })
    void knowsEveryTypeOfCondition(String leaf, String ids) {
        List<Long> expected = ids == null
                ? List.of()
                : Arrays.stream(ids.split(",")).map(Long::valueOf).toList();

        assertThat(found(H2, json("{'and_': [" + leaf + "]}"))).isEqualTo(expected);
    }

    @Test
    void aTreeWithoutConditionsIsNone() {
        assertThat(found(H2, json("{}"))).hasSize(6);
        assertThat(found(H2, json("{'and_': [], 'or_': []}"))).hasSize(6);
    }

    @Test
    void mayStandInsideOfOthers() {
        MultiFilter three =
                json("{'and_': [{'type': 'comparison', 'field_name': 'awards', 'operator': 'eq', 'value': 3}]}");
        MultiFilter story = json("{'and_': [{'type': 'null', 'field_name': 'stories.title'}]}");

        assertThat(found(H2, FilterGroup.or(three, ComparisonFilter.eq("address.city", "Lyon"))))
                .containsExactly(ANN, UMLAUT);
        assertThat(found(H2, new ExistsFilter(story))).containsExactly(SMALL_ANN);
    }
}
