package org.alchemycdi.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.alchemycdi.repository.InvalidRequestException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

    private final JsonReader reader = new JsonReader();

    @Test
    void readsAnObjectInItsOrder() {
        assertThat(reader.object(utf8("{\"b\":1,\"a\":{\"c\":[null]}}"))).hasToString("{\"b\":1,\"a\":{\"c\":[null]}}");
    }

    @Test
    void readsAnyValue() {
        assertThat(reader.value(utf8("[1,2]")).asJsonArray()).hasSize(2);
        assertThat(reader.value(utf8(" null "))).isEqualTo(JsonValue.NULL);
        assertThat(reader.value(new ByteArrayInputStream(utf8("\"ü\"")), StandardCharsets.UTF_8))
                .hasToString("\"ü\"");
    }

    @Test
    void keepsTextOutsideAscii() {
        assertThat(reader.object(utf8("{\"name\":\"Ünïcode ☃ 𝄞 \\u2603\"}")).getString("name"))
                .isEqualTo("Ünïcode ☃ 𝄞 ☃");
    }

    @Test
    void readsTheCharsetThatItIsGivenAndSkipsTheByteOrderMark() {
        byte[] latin = "{\"a\":\"ü\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(reader.object(latin, StandardCharsets.ISO_8859_1).getString("a"))
                .isEqualTo("ü");
        assertThat(reader.object(utf8("\uFEFF{\"a\":1}")).getInt("a")).isEqualTo(1);
    }

    @Test
    void takesTheLastOfSeveralMembersWithOneName() {
        assertThat(reader.object(utf8("{\"a\":1,\"a\":2}")).getInt("a")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{not json",
                "{oops",
                "{\"a\":1} {\"b\":2}",
                "{\"a\":1,}",
                "{\"a\":",
                "{'a':1}",
                "{\"a\":01}",
                "{\"a\":NaN}",
                "\"a\" \"b\"",
                "1 2",
                "{} ]",
                "]",
                "tru"
            })
    void refusesMalformedJsonWithItsPlace(String data) {
        InvalidRequestException refusal = refusal(utf8(data));

        assertThat(refusal.code()).contains("ALCH0520");
        assertThat(refusal.attribute()).isEmpty();
        // Where exactly is up to the JSON provider, which counts what it has read to find out.
        assertThat(refusal.reason()).matches("the data is not valid JSON at line 1, column \\d+\\.");
    }

    @Test
    void namesLineAndColumn() {
        assertThat(refusal(utf8("{\n  \"a\": 1,\n  \"b\": oops\n}")).reason())
                .startsWith("the data is not valid JSON at line 3, column ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \r\n"})
    void refusesEmptyData(String data) {
        InvalidRequestException refusal = refusal(utf8(data));

        assertThat(refusal.code()).contains("ALCH0521");
        assertThat(refusal.reason()).isEqualTo("there is no data, but a JSON object is due.");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [1,2]  | an array
            "text" | a text
            5      | a number
            null   | null
            true   | true
            """)
    void refusesWhatIsNoObject(String data, String described) {
        InvalidRequestException refusal = refusal(utf8(data));

        assertThat(refusal.code()).contains("ALCH0522");
        assertThat(refusal.reason()).isEqualTo("the data must be a JSON object, not " + described + ".");
    }

    @Test
    void refusesBytesThatAreNoText() {
        InvalidRequestException refusal = refusal("{\"a\":\"ü\"}".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(refusal.code()).contains("ALCH0523");
        assertThat(refusal.reason()).isEqualTo("the data is not text in UTF-8.");
    }

    @Test
    void refusesWhatTheParserDoesNotBear() {
        assertThat(refusal(utf8("{\"a\":" + "9".repeat(5000) + "}")).reason())
                .isEqualTo("the data is not valid JSON that can be read.");
        assertThat(refusal(utf8("{\"a\":" + "[".repeat(20000) + "]".repeat(20000) + "}"))
                        .code())
                .contains("ALCH0520");
    }

    private InvalidRequestException refusal(byte[] data) {
        return catchThrowableOfType(InvalidRequestException.class, () -> reader.object(data));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
