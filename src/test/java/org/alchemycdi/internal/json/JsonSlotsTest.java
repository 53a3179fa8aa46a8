package org.alchemycdi.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.bind.adapter.JsonbAdapter;
import jakarta.json.bind.annotation.JsonbDateFormat;
import jakarta.json.bind.annotation.JsonbNumberFormat;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbTransient;
import jakarta.json.bind.annotation.JsonbTypeAdapter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alchemycdi.AlchemyException;
import org.alchemycdi.internal.schema.AttributeSchemas;
import org.alchemycdi.internal.schema.Constraints;
import org.alchemycdi.repository.InvalidRequestException;
import org.alchemycdi.schema.Patch;
import org.alchemycdi.schema.Schemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonSlotsTest {

    private static final UUID ID = UUID.fromString("6a1b2c3d-0000-4000-8000-000000000001");

    private final Schemas reader = new AttributeSchemas(new JsonSlots(), Constraints.NONE);

    record Row(
            UUID id,
            String title,
            int limit,
            Integer number,
            BigDecimal price,
            Boolean flag,
            LocalDate day,
            DayOfWeek weekday,
            Nested nested,
            List<Nested> all,
            Set<String> tags,
            Map<String, Integer> counts,
            int[] sizes,
            Optional<String> nick,
            Object any,
            JsonValue json) {}

    record Nested(String city, double share) {}

    record Small(String name, int limit, boolean active, Integer number, Optional<String> nick) {}

    @Test
    void readsEveryKindOfComponent() {
        Row row = reader.read(
                json("{'id': '6a1b2c3d-0000-4000-8000-000000000001', 'title': 5, 'limit': '12', 'number': 1.0,"
                        + " 'price': 12.30, 'flag': 'true', 'day': '2024-12-31', 'weekday': 'MONDAY',"
                        + " 'nested': {'city': 'Torquay', 'share': 1}, 'all': [{'city': 'a'}, {'share': 0.5}],"
                        + " 'tags': ['a', 'b'], 'counts': {'a': 1}, 'sizes': [1, 2], 'nick': 'x',"
                        + " 'any': {'a': [1]}, 'json': [1], 'extra': 1}"),
                Row.class);

        assertThat(row)
                .usingRecursiveComparison()
                .ignoringFields("json")
                .isEqualTo(new Row(
                        ID,
                        "5",
                        12,
                        1,
                        new BigDecimal("12.30"),
                        true,
                        LocalDate.of(2024, 12, 31),
                        DayOfWeek.MONDAY,
                        new Nested("Torquay", 1.0),
                        List.of(new Nested("a", 0.0), new Nested(null, 0.5)),
                        Set.of("a", "b"),
                        Map.of("a", 1),
                        new int[] {1, 2},
                        Optional.of("x"),
                        Map.of("a", List.of(1L)),
                        null));
        assertThat(row.json()).hasToString("[1]");
    }

    @Test
    void givesNullZeroAndFalseForWhatIsMissing() {
        assertThat(reader.read(json("{}"), Small.class)).isEqualTo(new Small(null, 0, false, null, null));
        assertThat(reader.read(json("{'nick': null, 'number': null}"), Small.class))
                .isEqualTo(new Small(null, 0, false, null, Optional.empty()));
    }

    public static class Bean {
        private String name = "default";
        private int limit = 10;

        public void setName(String name) {
            this.name = name;
        }

        public void setLimit(int limit) {
            this.limit = limit;
        }
    }

    @Test
    void keepsTheDefaultsOfABean() {
        Bean bean = reader.read(json("{'limit': 5}"), Bean.class);

        assertThat(bean.name).isEqualTo("default");
        assertThat(bean.limit).isEqualTo(5);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'limit': 1.7}              | limit       | ALCH0501 | the value "1.7" of limit is not a whole number from -2147483648 to 2147483647.
            {'limit': 99999999999}      | limit       | ALCH0501 | the value "99999999999" of limit is not a whole number from -2147483648 to 2147483647.
            {'limit': 'abc'}            | limit       | ALCH0501 | the value "abc" of limit is not a whole number from -2147483648 to 2147483647.
            {'limit': ''}               | limit       | ALCH0501 | the value "" of limit is not a whole number from -2147483648 to 2147483647.
            {'limit': null}             | limit       | ALCH0502 | limit must not be null: it takes a whole number from -2147483648 to 2147483647.
            {'limit': [1]}              | limit       | ALCH0501 | the value "[1]" of limit is not a whole number from -2147483648 to 2147483647.
            {'flag': 'yes'}             | flag        | ALCH0501 | the value "yes" of flag is not true or false.
            {'flag': 1}                 | flag        | ALCH0501 | the value "1" of flag is not true or false.
            {'title': {'a': 1}}         | title       | ALCH0501 | the value "{"a":1}" of title is not a text.
            {'id': 'x'}                 | id          | ALCH0501 | the value "x" of id is not a UUID such as 123e4567-e89b-12d3-a456-426614174000.
            {'nested': 'Torquay'}       | nested      | ALCH0501 | the value "Torquay" of nested is not an object.
            {'nested': ['Torquay']}     | nested      | ALCH0501 | the value "["Torquay"]" of nested is not an object.
            {'nested': {'share': 'x'}}  | nested.share | ALCH0501 | the value "x" of nested.share is not a number from -1.7976931348623157E308 to 1.7976931348623157E308.
            {'all': [{}, {'share': true}]} | all[1].share | ALCH0501 | the value "true" of all[1].share is not a number from -1.7976931348623157E308 to 1.7976931348623157E308.
            {'sizes': [1, null]}        | sizes[1]    | ALCH0502 | sizes[1] must not be null: it takes a whole number from -2147483648 to 2147483647.
            {'counts': {'a': 'b'}}      | counts[a]   | ALCH0501 | the value "b" of counts[a] is not a whole number from -2147483648 to 2147483647.
            """)
    void refusesWithThePathOfTheComponent(String data, String attribute, String code, String reason) {
        InvalidRequestException refusal = refusal(data, Row.class);

        assertThat(refusal.attribute()).contains(attribute);
        assertThat(refusal.code()).contains(code);
        assertThat(refusal.reason()).isEqualTo(reason);
    }

    @Test
    void remembersInAPatchWhatWasPresent() {
        record Author(String name, LocalDate dob, int age, Nested home) {}

        Patch<Author> patch =
                reader.patch(json("{'dob': null, 'colour': 'red', 'home': {'share': 0.5, 'x': 1}}"), Author.class);

        assertThat(patch.value()).isEqualTo(new Author(null, null, 0, new Nested(null, 0.5)));
        assertThat(patch.present()).containsExactly("dob", "home", "home.share");
        assertThat(reader.patch(json("{}"), Author.class).present()).isEmpty();
    }

    public static final class CommaAdapter implements JsonbAdapter<List<String>, String> {
        @Override
        public String adaptToJson(List<String> list) {
            return String.join(",", list);
        }

        @Override
        public List<String> adaptFromJson(String text) {
            if (text.isEmpty()) {
                throw new IllegalArgumentException("secret reason");
            }
            return List.of(text.split(","));
        }
    }

    record Annotated(
            @JsonbProperty("full_name") String name,
            @JsonbTransient String secret,
            @JsonbDateFormat("dd.MM.yyyy") LocalDate day,
            @JsonbDateFormat(JsonbDateFormat.TIME_IN_MILLIS) Instant at,
            @JsonbDateFormat("dd.MM.yyyy") Optional<LocalDate> maybe,

            @JsonbNumberFormat(value = "#,##0.00", locale = "en")
            BigDecimal price,

            @JsonbTypeAdapter(CommaAdapter.class) List<String> tags) {}

    @Test
    void followsTheAnnotationsOfJsonB() {
        Patch<Annotated> patch = reader.patch(
                json("{'full_name': 'Agatha', 'name': 'no', 'secret': 'no', 'day': '31.12.2024', 'at': 1000,"
                        + " 'maybe': '01.02.2024', 'price': '1,234.50', 'tags': 'a,b'}"),
                Annotated.class);

        assertThat(patch.value())
                .isEqualTo(new Annotated(
                        "Agatha",
                        null,
                        LocalDate.of(2024, 12, 31),
                        Instant.ofEpochSecond(1),
                        Optional.of(LocalDate.of(2024, 2, 1)),
                        new BigDecimal("1234.50"),
                        List.of("a", "b")));
        assertThat(patch.present()).containsExactly("name", "day", "at", "maybe", "price", "tags");
        assertThat(reader.read(json("{'day': null, 'price': null, 'tags': null, 'maybe': null}"), Annotated.class))
                .isEqualTo(new Annotated(null, null, null, null, Optional.empty(), null, null));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'full_name': []}     | full_name | ALCH0501 | the value "[]" of full_name is not a text.
            {'day': '2024-12-31'} | day       | ALCH0501 | the value "2024-12-31" of day is not written as dd.MM.yyyy.
            {'day': '31.02.2024'} | day       | ALCH0501 | the value "31.02.2024" of day is not written as dd.MM.yyyy.
            {'at': 'today'}       | at        | ALCH0501 | the value "today" of at is not a whole number from -9223372036854775808 to 9223372036854775807.
            {'price': '1x'}       | price     | ALCH0501 | the value "1x" of price is not a number written as #,##0.00.
            {'tags': ''}          | tags      | ALCH0505 | the value given for tags is not accepted.
            """)
    void refusesWhatTheAnnotationsDoNotAllow(String data, String attribute, String code, String reason) {
        InvalidRequestException refusal = refusal(data, Annotated.class);

        assertThat(refusal.attribute()).contains(attribute);
        assertThat(refusal.code()).contains(code);
        assertThat(refusal.reason()).isEqualTo(reason);
    }

    record Checked(String name, int limit) {
        Checked {
            if (name.isEmpty()) {
                throw new IllegalArgumentException("secret reason");
            }
        }
    }

    record Holder(Checked checked) {}

    @Test
    void refusesWhatTheConstructorOfTheSchemaRefuses() {
        assertThat(refusal("{'name': ''}", Checked.class).reason())
                .isEqualTo("the data is not accepted, since a value is missing or wrong: one of name, limit.");
        assertThat(refusal("{}", Checked.class).code()).contains("ALCH0506");

        InvalidRequestException nested = refusal("{'checked': {'name': ''}}", Holder.class);
        assertThat(nested.code()).contains("ALCH0505");
        assertThat(nested.attribute()).contains("checked");
    }

    interface NoSchema {}

    @Test
    void refusesAnInterfaceAsSchema() {
        AlchemyException mistake =
                catchThrowableOfType(AlchemyException.class, () -> reader.read(json("{}"), NoSchema.class));

        assertThat(mistake.code()).contains("ALCH0511");
        assertThat(mistake).isNotInstanceOf(InvalidRequestException.class);
    }

    private <S> InvalidRequestException refusal(String data, Class<S> schema) {
        return catchThrowableOfType(InvalidRequestException.class, () -> reader.read(json(data), schema));
    }

    private static JsonObject json(String text) {
        return new JsonReader().object(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
