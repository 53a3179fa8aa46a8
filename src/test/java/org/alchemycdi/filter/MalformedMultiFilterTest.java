package org.alchemycdi.filter;

import static org.alchemycdi.internal.persistence.platform.DatabaseProduct.H2;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.StringReader;
import org.alchemycdi.repository.InvalidRequestException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MalformedMultiFilterTest extends FilterScenario {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'type': 'null', 'field_name': 'name'} | the top | the key \"type\" is not known. Known: and_, or_",
                "{'and': []} | the top | the key \"and\" is not known. Known: and_, or_. Did you mean \"and_\"?",
                "{'and_': [], 'limit': 5} | the top | the key \"limit\" is not known. Known: and_, or_",
                "{'and_': {}} | and_ | a list is expected",
                "{'or_': null} | or_ | a list is expected",
                "{'and_': ['name']} | and_[0] | an object is expected",
                "{'and_': [{'or_': [null]}]} | and_[0].or_[0] | an object is expected",
                "{'and_': [{'field_name': 'name'}]} | and_[0] | the key \"field_name\" is not known. Known: and_, or_",
                "{'and_': [{'type': 7}]} | and_[0].type | a text is expected",
                "{'and_': [{'type': 'nul'}]} | and_[0].type | the type \"nul\" is not known. Known: before_after,"
                        + " on_before_after, collection, not_in_collection, choices, boolean, null, not_null, search,"
                        + " not_in_search, comparison, exists, not_exists, filter_group. Did you mean \"null\"?",
                "{'and_': [{'type': 'limit_offset', 'limit': 1, 'offset': 0}]} | and_[0].type"
                        + " | limit_offset is no condition; give it beside the filters",
                "{'and_': [{'type': 'order_by', 'field_name': 'name'}]} | and_[0].type"
                        + " | order_by is no condition; give it beside the filters",
                "{'and_': [{'type': 'null'}]} | and_[0].field_name | it is missing",
                "{'and_': [{'type': 'null', 'field_name': null}]} | and_[0].field_name | a text is expected",
                "{'and_': [{'type': 'null', 'field_name': ['name']}]} | and_[0].field_name | a text is expected",
                "{'and_': [{'type': 'null', 'field_name': 'name', 'fieldName': 'name'}]} | and_[0].field_name"
                        + " | it is given twice, as field_name and fieldName",
                "{'and_': [{'type': 'null', 'field_name': 'name', 'value': 1}]} | and_[0]"
                        + " | the key \"value\" is not known. Known: type, field_name, fieldName",
                "{'and_': [{'type': 'search', 'field_name': 'name', 'value': 1}]} | and_[0].value | a text is expected",
                "{'and_': [{'type': 'search', 'field_name': [1], 'value': 'x'}]} | and_[0].field_name[0]"
                        + " | a text is expected",
                "{'and_': [{'type': 'search', 'field_name': 'name', 'value': 'x', 'ignore_case': 'yes'}]}"
                        + " | and_[0].ignore_case | true or false is expected",
                "{'and_': [{'type': 'search', 'field_name': 'name', 'value': 'x', 'ignore_case': null}]}"
                        + " | and_[0].ignore_case | true or false is expected",
                "{'and_': [{'type': 'boolean', 'field_name': 'active', 'value': 1}]} | and_[0].value"
                        + " | true or false is expected",
                "{'and_': [{'type': 'boolean', 'field_name': 'active'}]} | and_[0].value | it is missing",
                "{'and_': [{'type': 'collection', 'field_name': 'awards', 'values': 3}]} | and_[0].values"
                        + " | a list or null is expected",
                "{'and_': [{'type': 'collection', 'field_name': 'awards'}]} | and_[0].values | it is missing",
                "{'and_': [{'type': 'before_after', 'field_name': 'born'}]} | and_[0].before | it is missing",
                "{'and_': [{'type': 'comparison', 'field_name': 'awards', 'value': 1}]} | and_[0].operator"
                        + " | it is missing",
                "{'and_': [{'type': 'comparison', 'field_name': 'awards', 'operator': 'eq'}]} | and_[0].value"
                        + " | it is missing",
                "{'and_': [{'type': 'exists'}]} | and_[0].values | it is missing",
                "{'and_': [{'type': 'exists', 'values': ['stories.id is not null']}]} | and_[0].values[0]"
                        + " | an object is expected",
                "{'and_': [{'type': 'exists', 'values': [], 'operator': 'xor'}]} | and_[0].operator"
                        + " | \"and\" or \"or\" is expected",
                "{'and_': [{'type': 'filter_group', 'filters': []}]} | and_[0].logical_operator | it is missing"
            })
    void isRefusedWithItsPlace(String tree, String place, String reason) {
        assertThatThrownBy(() -> found(H2, filter(tree)))
                .isInstanceOfSatisfying(InvalidRequestException.class, refusal -> assertThat(
                                refusal.attribute().orElse("the top"))
                        .isEqualTo(place))
                .hasMessage("ALCH0434: the filters are not understood at " + place + ": " + reason
                        + (reason.endsWith("?") ? "" : "."));
    }

    private static MultiFilter filter(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text.replace('\'', '"')))) {
            return new MultiFilter(reader.readObject());
        }
    }
}
