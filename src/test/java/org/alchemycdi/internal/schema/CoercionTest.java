package org.alchemycdi.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.sql.Time;
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
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.alchemycdi.repository.InvalidRequestException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CoercionTest {

    private static final String INT = "a whole number from -2147483648 to 2147483647";
    private static final String MOMENT = "a date and time with an offset such as 2024-12-31T23:59:59Z";
    private static final Instant NOON = Instant.parse("2024-12-31T12:00:00Z");
    private static final UUID ID = UUID.fromString("6a1b2c3d-0000-4000-8000-000000000001");

    private final Coercion coercion = new Coercion();

    @ParameterizedTest(name = "{0} as {1}")
    @MethodSource
    void accepts(Object value, Class<?> type, Object expected) {
        Object coerced = coercion.coerce(value, type, "value");

        assertThat(coerced).isEqualTo(expected);
        assertThat(coerced).isExactlyInstanceOf(expected.getClass());
    }

    static Stream<Arguments> accepts() {
        return Stream.of(numbers(), texts(), moments(), times(), legacyTimes()).flatMap(rows -> rows);
    }

    private static Stream<Arguments> numbers() {
        return Stream.of(
                arguments(Json.createValue(12), int.class, 12),
                arguments(Json.createValue("12"), int.class, 12),
                arguments("12", Integer.class, 12),
                arguments("-2147483648", int.class, Integer.MIN_VALUE),
                arguments(Json.createValue(new BigDecimal("1.0")), int.class, 1),
                arguments(Json.createValue(new BigDecimal("1e3")), int.class, 1000),
                arguments("1.00", long.class, 1L),
                arguments(12L, int.class, 12),
                arguments((short) 7, long.class, 7L),
                arguments(3.0d, int.class, 3),
                arguments("127", byte.class, (byte) 127),
                arguments(-32768, Short.class, Short.MIN_VALUE),
                arguments("9223372036854775807", long.class, Long.MAX_VALUE),
                arguments(
                        "123456789012345678901234567890",
                        BigInteger.class,
                        new BigInteger("123456789012345678901234567890")),
                arguments(Json.createValue(new BigDecimal("12.30")), BigDecimal.class, new BigDecimal("12.30")),
                arguments(0.1d, BigDecimal.class, new BigDecimal("0.1")),
                arguments(BigInteger.TEN, BigDecimal.class, BigDecimal.TEN),
                arguments("1.5", double.class, 1.5d),
                arguments(1, Double.class, 1.0d),
                arguments(Json.createValue(new BigDecimal("0.1")), float.class, 0.1f),
                arguments(2024, Year.class, Year.of(2024)),
                arguments("2024", Year.class, Year.of(2024)));
    }

    private static Stream<Arguments> texts() {
        return Stream.of(
                arguments(Json.createValue("Ünïcode ☃"), String.class, "Ünïcode ☃"),
                arguments("", String.class, ""),
                arguments(Json.createValue(5), String.class, "5"),
                arguments(Json.createValue(new BigDecimal("1.50")), String.class, "1.50"),
                arguments(JsonValue.TRUE, String.class, "true"),
                arguments(DayOfWeek.MONDAY, String.class, "MONDAY"),
                arguments(ID, String.class, "6a1b2c3d-0000-4000-8000-000000000001"),
                arguments(LocalDate.of(1890, 9, 15), String.class, "1890-09-15"),
                arguments("x", char.class, 'x'),
                arguments('x', Character.class, 'x'),
                arguments(JsonValue.FALSE, boolean.class, false),
                arguments("true", boolean.class, true),
                arguments("FALSE", Boolean.class, false),
                arguments("MONDAY", DayOfWeek.class, DayOfWeek.MONDAY),
                arguments(Json.createValue("FRIDAY"), DayOfWeek.class, DayOfWeek.FRIDAY),
                arguments(DayOfWeek.MONDAY, DayOfWeek.class, DayOfWeek.MONDAY),
                arguments("6A1B2C3D-0000-4000-8000-000000000001", UUID.class, ID),
                arguments(ID, UUID.class, ID),
                arguments("https://example.org/a?b=c", URI.class, URI.create("https://example.org/a?b=c")));
    }

    private static Stream<Arguments> moments() {
        OffsetDateTime offset = OffsetDateTime.parse("2024-12-31T13:00:00+01:00");
        return Stream.of(
                arguments("2024-12-31T12:00:00Z", Instant.class, NOON),
                arguments(Json.createValue("2024-12-31T13:00:00+01:00"), Instant.class, NOON),
                arguments("2024-12-31T12:00", Instant.class, NOON),
                arguments("2024-12-31T12:00:00.000", Instant.class, NOON),
                arguments("2024-12-31T13:00:00+01:00[Europe/Paris]", Instant.class, NOON),
                arguments(offset, Instant.class, NOON),
                arguments(LocalDateTime.parse("2024-12-31T12:00"), Instant.class, NOON),
                arguments(Date.from(NOON), Instant.class, NOON),
                arguments(Timestamp.from(NOON), Instant.class, NOON),
                arguments("2024-12-31T13:00:00+01:00", OffsetDateTime.class, offset),
                arguments("2024-12-31T12:00:00", OffsetDateTime.class, NOON.atOffset(ZoneOffset.UTC)),
                arguments(NOON, OffsetDateTime.class, NOON.atOffset(ZoneOffset.UTC)),
                arguments(
                        "2024-12-31T13:00:00+01:00[Europe/Paris]",
                        ZonedDateTime.class,
                        ZonedDateTime.parse("2024-12-31T13:00:00+01:00[Europe/Paris]")));
    }

    private static Stream<Arguments> times() {
        return Stream.of(
                arguments("1890-09-15", LocalDate.class, LocalDate.of(1890, 9, 15)),
                arguments("2024-02-29", LocalDate.class, LocalDate.of(2024, 2, 29)),
                arguments(java.sql.Date.valueOf("2024-02-29"), LocalDate.class, LocalDate.of(2024, 2, 29)),
                arguments("23:59", LocalTime.class, LocalTime.of(23, 59)),
                arguments(Time.valueOf("23:59:00"), LocalTime.class, LocalTime.of(23, 59)),
                arguments("2024-12-31T23:59:59", LocalDateTime.class, LocalDateTime.parse("2024-12-31T23:59:59")),
                arguments("23:59:59+01:00", OffsetTime.class, OffsetTime.parse("23:59:59+01:00")),
                arguments("23:59:59", OffsetTime.class, OffsetTime.parse("23:59:59Z")),
                arguments("PT1.5S", Duration.class, Duration.ofMillis(1500)));
    }

    private static Stream<Arguments> legacyTimes() {
        return Stream.of(
                arguments("2024-12-31T12:00:00Z", Date.class, Date.from(NOON)),
                arguments(
                        "2024-12-31",
                        Date.class,
                        new Date(java.sql.Date.valueOf("2024-12-31").getTime())),
                arguments("2024-12-31", java.sql.Date.class, java.sql.Date.valueOf("2024-12-31")),
                arguments("23:59:59", Time.class, Time.valueOf("23:59:59")),
                arguments("2024-12-31T12:00:00Z", Timestamp.class, Timestamp.from(NOON)));
    }

    @ParameterizedTest(name = "{0} as {1}")
    @MethodSource
    void refuses(Object value, Class<?> type, String shown, String expected) {
        InvalidRequestException refusal =
                catchThrowableOfType(InvalidRequestException.class, () -> coercion.coerce(value, type, "author.dob"));

        assertThat(refusal.code()).contains("ALCH0501");
        assertThat(refusal.attribute()).contains("author.dob");
        assertThat(refusal.reason()).isEqualTo("the value \"" + shown + "\" of author.dob is not " + expected + ".");
    }

    static Stream<Arguments> refuses() {
        return Stream.of(refusedNumbers(), refusedTexts(), refusedTimes(), refusedShapes())
                .flatMap(rows -> rows);
    }

    private static Stream<Arguments> refusedNumbers() {
        String whole = "a whole number of at most 1000 digits";
        String decimal = "a decimal number such as 12.50, of at most 1000 digits";
        String floating = "a number from -1.7976931348623157E308 to 1.7976931348623157E308";
        return Stream.of(
                arguments(Json.createValue(new BigDecimal("1.7")), int.class, "1.7", INT),
                arguments("1.7", Integer.class, "1.7", INT),
                arguments(Json.createValue(99999999999L), int.class, "99999999999", INT),
                arguments(1.7d, int.class, "1.7", INT),
                arguments(Double.NaN, int.class, "NaN", INT),
                arguments("abc", int.class, "abc", INT),
                arguments("", int.class, "", INT),
                arguments(" 12", int.class, " 12", INT),
                arguments("0x10", int.class, "0x10", INT),
                arguments(true, int.class, "true", INT),
                arguments('1', int.class, "1", INT),
                arguments("1E1000000000", int.class, "1E1000000000", INT),
                arguments("128", byte.class, "128", "a whole number from -128 to 127"),
                arguments("32768", short.class, "32768", "a whole number from -32768 to 32767"),
                arguments(
                        new BigDecimal("9223372036854775808"),
                        long.class,
                        "9223372036854775808",
                        "a whole number from -9223372036854775808 to 9223372036854775807"),
                arguments("1.5", BigInteger.class, "1.5", whole),
                arguments("1E1000000000", BigInteger.class, "1E1000000000", whole),
                arguments("9".repeat(1001), BigInteger.class, "9".repeat(60) + "…", whole),
                arguments("1E-1000000000", BigDecimal.class, "1E-1000000000", decimal),
                arguments("NaN", BigDecimal.class, "NaN", decimal),
                arguments(Double.POSITIVE_INFINITY, BigDecimal.class, "Infinity", decimal),
                arguments(Double.NaN, double.class, "NaN", floating),
                arguments("Infinity", double.class, "Infinity", floating),
                arguments("1e309", double.class, "1e309", floating),
                arguments("1e39", float.class, "1e39", "a number from -3.4028235E38 to 3.4028235E38"),
                arguments("next", Year.class, "next", "a year such as 2024"));
    }

    private static Stream<Arguments> refusedTexts() {
        String uuid = "a UUID such as 123e4567-e89b-12d3-a456-426614174000";
        String days = "one of MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY";
        return Stream.of(
                arguments("yes", boolean.class, "yes", "true or false"),
                arguments(1, boolean.class, "1", "true or false"),
                arguments(Json.createValue(0), Boolean.class, "0", "true or false"),
                arguments("", boolean.class, "", "true or false"),
                arguments("xy", char.class, "xy", "a single character"),
                arguments("", char.class, "", "a single character"),
                arguments("not-a-uuid", UUID.class, "not-a-uuid", uuid),
                arguments("1-2-3-4-5", UUID.class, "1-2-3-4-5", uuid),
                arguments(
                        "123e4567e-89b-12d3-a456-426614174000",
                        UUID.class,
                        "123e4567e-89b-12d3-a456-426614174000",
                        uuid),
                arguments("monday", DayOfWeek.class, "monday", days),
                arguments(1, DayOfWeek.class, "1", days),
                arguments("%%%", byte[].class, "%%%", "a text in base64"),
                arguments("not a uri", URI.class, "not a uri", "a URI such as https://example.org/a"),
                arguments("", URI.class, "", "a URI such as https://example.org/a"),
                arguments("nothing:x", URL.class, "nothing:x", "a URL such as https://example.org/a"));
    }

    private static Stream<Arguments> refusedTimes() {
        String date = "a date such as 2024-12-31";
        return Stream.of(
                arguments("15/09/1890", LocalDate.class, "15/09/1890", date),
                arguments("2024-02-30", LocalDate.class, "2024-02-30", date),
                arguments("2024-12-31T00:00:00Z", LocalDate.class, "2024-12-31T00:00:00Z", date),
                arguments("", LocalDate.class, "", date),
                arguments(20241231, LocalDate.class, "20241231", date),
                arguments("24:01", LocalTime.class, "24:01", "a time such as 23:59:59"),
                arguments(
                        "2024-12-31T23:59:59Z",
                        LocalDateTime.class,
                        "2024-12-31T23:59:59Z",
                        "a date and time such as 2024-12-31T23:59:59"),
                arguments("2024-12-31", Instant.class, "2024-12-31", MOMENT),
                arguments("", Instant.class, "", MOMENT),
                arguments(1735646400, Instant.class, "1735646400", MOMENT),
                arguments("2024-12-31 12:00", OffsetDateTime.class, "2024-12-31 12:00", MOMENT),
                arguments("tomorrow", ZonedDateTime.class, "tomorrow", MOMENT),
                arguments("tomorrow", Date.class, "tomorrow", MOMENT + ", or a date alone"),
                arguments("2024-12-31T", Timestamp.class, "2024-12-31T", MOMENT),
                arguments("noon", OffsetTime.class, "noon", "a time with an offset such as 23:59:59+01:00"),
                arguments("1.5", Duration.class, "1.5", "a duration such as PT1H30M"));
    }

    private static Stream<Arguments> refusedShapes() {
        return Stream.of(
                arguments(Json.createArrayBuilder().add(1).build(), int.class, "[1]", INT),
                arguments(Json.createObjectBuilder().add("a", 1).build(), String.class, "{\"a\":1}", "a text"),
                arguments(List.of("a"), String.class, "[a]", "a text"),
                arguments(Map.of("a", 1), LocalDate.class, "{a=1}", "a date such as 2024-12-31"),
                arguments(new Object[0], int.class, "Object[]", INT));
    }

    @Test
    void keepsNullButNotForPrimitives() {
        assertThat(coercion.coerce(null, Integer.class, "limit")).isNull();
        assertThat(coercion.coerce(JsonValue.NULL, LocalDate.class, "dob")).isNull();

        InvalidRequestException refusal = catchThrowableOfType(
                InvalidRequestException.class, () -> coercion.coerce(JsonValue.NULL, int.class, "limit"));

        assertThat(refusal.code()).contains("ALCH0502");
        assertThat(refusal.attribute()).contains("limit");
        assertThat(refusal.reason()).isEqualTo("limit must not be null: it takes " + INT + ".");
    }

    @Test
    void readsBytesFromBase64() throws MalformedURLException {
        assertThat(coercion.coerce("AQID", byte[].class, "photo")).isEqualTo(new byte[] {1, 2, 3});
        assertThat(coercion.coerce("ab", char[].class, "pin")).isEqualTo(new char[] {'a', 'b'});
        assertThat(coercion.coerce("https://example.org/a", URL.class, "link"))
                .isEqualTo(URI.create("https://example.org/a").toURL());
    }

    @Test
    void refusesWhatNoTextStandsFor() {
        record Money(long cents) {}
        Money money = new Money(12);

        assertThat(coercion.coerce(money, Money.class, "price")).isSameAs(money);
        InvalidRequestException refusal = catchThrowableOfType(
                InvalidRequestException.class, () -> coercion.coerce("12 EUR", Money.class, "price"));

        assertThat(refusal.code()).contains("ALCH0503");
        assertThat(refusal.attribute()).contains("price");
        assertThat(refusal.reason())
                .isEqualTo("the value \"12 EUR\" cannot be given for price, which takes neither text nor number.");
    }

    @Test
    void showsLongAndUglyValuesOnOneLine() {
        String ugly = "a\r\nb\t" + "☃".repeat(100);

        InvalidRequestException refusal =
                catchThrowableOfType(InvalidRequestException.class, () -> coercion.coerce(ugly, int.class, "limit"));

        assertThat(refusal.reason()).startsWith("the value \"a  b " + "☃".repeat(55) + "…\" of limit is not");
    }
}
