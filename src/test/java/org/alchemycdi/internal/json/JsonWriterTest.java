package org.alchemycdi.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import jakarta.json.bind.annotation.JsonbDateFormat;
import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbNumberFormat;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.json.bind.annotation.JsonbTransient;
import jakarta.json.bind.annotation.JsonbTypeAdapter;
import jakarta.json.bind.annotation.JsonbTypeSerializer;
import jakarta.json.bind.serializer.JsonbSerializer;
import jakarta.json.bind.serializer.SerializationContext;
import jakarta.json.stream.JsonGenerator;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.alchemycdi.AlchemyException;
import org.alchemycdi.internal.json.JsonSlotsTest.CommaAdapter;
import org.alchemycdi.schema.Patch;
import org.alchemycdi.service.OffsetPagination;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JsonWriterTest {

    private final JsonWriter writer = new JsonWriter();

    record AuthorSchema(UUID id, String name, LocalDate dob) {}

    private static final UUID ID = UUID.fromString("6a1b2c3d-0000-4000-8000-000000000001");

    enum Genre {
        CRIME {
            @Override
            public String toString() {
                return "crime story";
            }
        }
    }

    @AfterEach
    void close() {
        writer.close();
    }

    @Test
    void writesAPageInTheOrderOfItsComponentsWithNulls() {
        OffsetPagination<AuthorSchema> page =
                new OffsetPagination<>(List.of(new AuthorSchema(ID, "Agatha Christie", null)), 10, 0, 6);

        assertThat(writer.toText(page))
                .isEqualTo("{\"items\":[{\"id\":\"6a1b2c3d-0000-4000-8000-000000000001\",\"name\":\"Agatha Christie\","
                        + "\"dob\":null}],\"limit\":10,\"offset\":0,\"total\":6}");
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource
    void writes(Object value, String json) {
        assertThat(writer.toText(value)).isEqualTo(json);
        assertThat(writer.toText(List.of(Optional.ofNullable(value)))).isEqualTo("[" + json + "]");
    }

    static Stream<Arguments> writes() {
        return Stream.of(single(), times(), structures()).flatMap(rows -> rows);
    }

    private static Stream<Arguments> single() {
        return Stream.of(
                arguments(null, "null"),
                arguments(true, "true"),
                arguments(12, "12"),
                arguments((byte) -1, "-1"),
                arguments(Long.MIN_VALUE, "-9223372036854775808"),
                arguments(1.5, "1.5"),
                arguments(Double.NaN, "null"),
                arguments(Float.NEGATIVE_INFINITY, "null"),
                arguments(new BigInteger("123456789012345678901234567890"), "123456789012345678901234567890"),
                arguments(new BigDecimal("12.30"), "\"12.30\""),
                arguments("text", "\"text\""),
                arguments(new StringBuilder("text"), "\"text\""),
                arguments('x', "\"x\""),
                arguments(Genre.CRIME, "\"CRIME\""),
                arguments(DayOfWeek.MONDAY, "\"MONDAY\""),
                arguments(ID, "\"6a1b2c3d-0000-4000-8000-000000000001\""),
                arguments(new byte[] {1, 2, 3}, "\"AQID\""),
                arguments(URI.create("https://example.org/a?b=c"), "\"https://example.org/a?b=c\""),
                arguments(java.util.Locale.GERMANY, "\"de-DE\""),
                arguments(JsonValue.NULL, "null"),
                arguments(JsonValue.TRUE, "true"),
                arguments(Json.createValue(new BigDecimal("1.50")), "1.50"),
                arguments(Json.createValue("ü"), "\"ü\""));
    }

    private static Stream<Arguments> times() {
        Instant noon = Instant.parse("2024-12-31T12:00:00Z");
        return Stream.of(
                arguments(LocalDate.of(1890, 9, 15), "\"1890-09-15\""),
                arguments(LocalTime.NOON, "\"12:00:00\""),
                arguments(LocalDateTime.parse("2024-12-31T12:00"), "\"2024-12-31T12:00:00\""),
                arguments(noon, "\"2024-12-31T12:00:00Z\""),
                arguments(OffsetDateTime.parse("2024-12-31T12:00+02:00"), "\"2024-12-31T12:00:00+02:00\""),
                arguments(OffsetTime.parse("12:00+02:00"), "\"12:00:00+02:00\""),
                arguments(
                        ZonedDateTime.parse("2024-12-31T12:00+01:00[Europe/Paris]"),
                        "\"2024-12-31T12:00:00+01:00[Europe/Paris]\""),
                arguments(Year.of(2024), "\"2024\""),
                arguments(Duration.ofMillis(1500), "\"PT1.5S\""),
                arguments(Date.from(noon), "\"2024-12-31T12:00:00Z\""),
                arguments(Timestamp.from(noon.plusNanos(1000)), "\"2024-12-31T12:00:00.000001Z\""),
                arguments(java.sql.Date.valueOf("2024-12-31"), "\"2024-12-31\""),
                arguments(java.sql.Time.valueOf("12:00:00"), "\"12:00:00\""));
    }

    private static Stream<Arguments> structures() {
        Map<Object, Object> map = new LinkedHashMap<>();
        map.put("b", null);
        map.put(Genre.CRIME, 1);
        map.put(2, List.of());
        map.put(LocalTime.NOON, Map.of());
        return Stream.of(
                arguments(map, "{\"b\":null,\"CRIME\":1,\"2\":[],\"12:00:00\":{}}"),
                arguments(Map.of(), "{}"),
                arguments(Arrays.asList(1, null, "a"), "[1,null,\"a\"]"),
                arguments(Set.of(), "[]"),
                arguments(new int[] {1, 2}, "[1,2]"),
                arguments(new String[] {"a", null}, "[\"a\",null]"),
                arguments(new int[0], "[]"),
                arguments(Optional.of(1), "1"),
                arguments(OptionalInt.empty(), "null"),
                arguments(
                        new Patch<>(new AuthorSchema(null, "a", null), Set.of("name")),
                        "{\"id\":null,\"name\":\"a\",\"dob\":null}"),
                arguments(
                        Json.createReader(new java.io.StringReader("{\"b\":[1.0,null],\"a\":{}}"))
                                .readObject(),
                        "{\"b\":[1.0,null],\"a\":{}}"));
    }

    @Test
    void writesStreams() {
        assertThat(writer.toText(Stream.of(1, 2))).isEqualTo("[1,2]");
    }

    @Test
    void keepsTextOutsideAsciiAndEscapesWhatJsonMust() {
        String text = "Ünïcode ☃ 𝄞 \u007f \u2028";

        assertThat(writer.toText(text)).isEqualTo("\"" + text + "\"");
        assertThat(writer.toBytes(text)).isEqualTo(("\"" + text + "\"").getBytes(StandardCharsets.UTF_8));
        assertThat(writer.toText("\"quoted\" \\ / <b>\n\r\t\b\f\u0001"))
                .isEqualTo("\"\\\"quoted\\\" \\\\ / <b>\\n\\r\\t\\b\\f\\u0001\"");
        assertThat(writer.toText("half \ud834 pair \udd1e")).isEqualTo("\"half \\ud834 pair \\udd1e\"");
        assertThat(writer.toText(Map.of("a\"b", "☃".repeat(5000))))
                .isEqualTo("{\"a\\\"b\":\"" + "☃".repeat(5000) + "\"}");
    }

    record Annotated(
            @JsonbProperty("full_name") String name,
            @JsonbTransient String secret,
            @JsonbDateFormat("dd.MM.yyyy") LocalDate day,
            @JsonbDateFormat("dd.MM.yyyy HH:mm") Instant minute,
            @JsonbDateFormat(JsonbDateFormat.TIME_IN_MILLIS) Instant at,

            @JsonbNumberFormat(value = "#,##0.00", locale = "en")
            BigDecimal price,

            @JsonbTypeAdapter(CommaAdapter.class) List<String> tags,
            @JsonbNillable(false) Optional<String> maybe) {}

    @Test
    void followsTheAnnotationsOfRecordComponents() {
        Instant second = Instant.ofEpochSecond(1);

        assertThat(writer.toText(new Annotated(
                        "Agatha",
                        "password",
                        LocalDate.of(2024, 12, 31),
                        second,
                        second,
                        new BigDecimal("1234.5"),
                        List.of("a", "b"),
                        Optional.of("x"))))
                .isEqualTo(
                        "{\"full_name\":\"Agatha\",\"day\":\"31.12.2024\",\"minute\":\"01.01.1970 00:00\",\"at\":1000,"
                                + "\"price\":\"1,234.50\",\"tags\":\"a,b\",\"maybe\":\"x\"}");
        assertThat(writer.toText(new Annotated(null, null, null, null, null, null, null, Optional.empty())))
                .isEqualTo(
                        "{\"full_name\":null,\"day\":null,\"minute\":null,\"at\":null,\"price\":null,\"tags\":null}");
    }

    @JsonbPropertyOrder({"b", "a"})
    public record Ordered(int a, BigDecimal b, String c) {}

    public static final class Shouting implements JsonbSerializer<Loud> {
        @Override
        public void serialize(Loud loud, JsonGenerator generator, SerializationContext context) {
            generator.write(loud.text() + "!");
        }
    }

    @JsonbTypeSerializer(Shouting.class)
    public record Loud(String text) {}

    @Test
    void leavesOtherAnnotationsOfRecordsToJsonB() {
        assertThat(writer.toText(new Ordered(1, new BigDecimal("1.50"), null)))
                .isEqualTo("{\"b\":\"1.50\",\"a\":1,\"c\":null}");
        assertThat(writer.toText(List.of(new Loud("hey")))).isEqualTo("[\"hey!\"]");
    }

    public static class Bean {
        public String getName() {
            return "ü";
        }

        public BigDecimal getPrice() {
            return new BigDecimal("12.30");
        }

        public String getNothing() {
            return null;
        }

        @JsonbTransient
        public String getSecret() {
            return "password";
        }

        public byte[] getBytes() {
            return new byte[] {1, 2, 3};
        }
    }

    @Test
    void writesBeansByJsonB() {
        assertThat(writer.toText(List.of(new Bean())))
                .isEqualTo("[{\"bytes\":\"AQID\",\"name\":\"ü\",\"nothing\":null,\"price\":\"12.30\"}]");
    }

    @Embeddable
    static class Address {
        String city = "Torquay";
    }

    @Entity
    static class Author {
        @Id
        Long id = 7L;

        String name = "Agatha";
        LocalDate dob;
        Address address = new Address();

        @JsonbTransient
        String password = "password";

        @OneToMany(mappedBy = "author")
        List<Book> books = List.of(new Book());

        @ManyToOne
        Author mentor;
    }

    @Entity
    static class Book {
        @Id
        Long id;

        @ManyToOne
        Author author;

        public Author getAuthor() {
            throw new IllegalStateException("a relation was touched");
        }
    }

    @Test
    void writesOfAnEntityWhatIsItsOwn() {
        assertThat(writer.toText(Map.of("author", new Author())))
                .isEqualTo(
                        "{\"author\":{\"id\":7,\"name\":\"Agatha\",\"dob\":null,\"address\":{\"city\":\"Torquay\"}}}");
        assertThat(writer.toText(new Book())).isEqualTo("{\"id\":null}");
    }

    public static class Broken {
        public String getName() {
            throw new IllegalStateException("broken");
        }
    }

    @Test
    void saysWhatCannotBeWritten() {
        AlchemyException mistake = catchThrowableOfType(AlchemyException.class, () -> writer.toBytes(new Broken()));

        assertThat(mistake.code()).contains("ALCH0530");
        assertThat(mistake.reason()).isEqualTo("Broken cannot be written as JSON. Turn it into a schema first.");
        assertThat(mistake).hasCauseInstanceOf(jakarta.json.bind.JsonbException.class);
    }

    @Test
    void makesNoMoreJsonbOnceItIsClosed() {
        writer.toText(new Bean());

        writer.close();
        writer.close();

        assertThat(writer.toText(Map.of("a", 1))).isEqualTo("{\"a\":1}");
        assertThatThrownBy(() -> writer.toText(new Bean())).isInstanceOf(IllegalStateException.class);
    }
}
