package org.alchemycdi.internal.json;

import jakarta.annotation.Nullable;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.Base64;
import java.util.Calendar;
import java.util.Currency;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;
import java.util.function.Function;

/** Single values: what is a number, a truth value, and what is a text. */
final class ScalarWriters {

    // toString leaves out seconds that are zero; JSON-B and most readers want them.
    private static final Map<Class<?>, DateTimeFormatter> ISO = Map.of(
            LocalTime.class, DateTimeFormatter.ISO_LOCAL_TIME,
            LocalDateTime.class, DateTimeFormatter.ISO_LOCAL_DATE_TIME,
            OffsetTime.class, DateTimeFormatter.ISO_OFFSET_TIME,
            OffsetDateTime.class, DateTimeFormatter.ISO_OFFSET_DATE_TIME,
            ZonedDateTime.class, DateTimeFormatter.ISO_ZONED_DATE_TIME);

    private static final List<Class<?>> TEXTS = List.of(
            CharSequence.class,
            Character.class,
            UUID.class,
            TemporalAccessor.class,
            TemporalAmount.class,
            ZoneId.class,
            java.net.URI.class,
            java.net.URL.class,
            Path.class,
            Currency.class);

    private ScalarWriters() {}

    /** The writer of a class of single values, or nothing where it is none. */
    static @Nullable ValueWriter find(Class<?> type) {
        if (type == byte[].class) {
            return (value, out) -> out.text(Base64.getEncoder().encodeToString((byte[]) value));
        }
        if (type == char[].class) {
            return (value, out) -> out.text(new String((char[]) value));
        }
        Function<Object, String> text = text(type);
        return text == null ? notText(type) : (value, out) -> out.text(text.apply(value));
    }

    /** The text of a single value as the name of a member. */
    static String name(Object value) {
        Function<Object, String> text = text(value.getClass());
        return text == null ? value.toString() : text.apply(value);
    }

    private static @Nullable ValueWriter notText(Class<?> type) {
        if (type == Double.class || type == Float.class) {
            // JSON has no word for what is no number.
            return (value, out) -> out.raw(Double.isFinite(((Number) value).doubleValue()) ? value.toString() : "null");
        }
        boolean number = Number.class.isAssignableFrom(type) && type.getName().startsWith("java.");
        boolean structure = Map.class.isAssignableFrom(type) || Iterable.class.isAssignableFrom(type);
        boolean json = JsonValue.class.isAssignableFrom(type) && !structure;
        return type == Boolean.class || number || json ? (value, out) -> out.raw(value.toString()) : null;
    }

    private static @Nullable Function<Object, String> text(Class<?> type) {
        if (Enum.class.isAssignableFrom(type)) {
            return value -> ((Enum<?>) value).name();
        }
        if (type == BigDecimal.class || TEXTS.stream().anyMatch(known -> known.isAssignableFrom(type))) {
            DateTimeFormatter iso = ISO.get(type);
            return iso == null ? Object::toString : value -> iso.format((TemporalAccessor) value);
        }
        if (JsonString.class.isAssignableFrom(type)) {
            return value -> ((JsonString) value).getString();
        }
        if (type == Locale.class) {
            return value -> ((Locale) value).toLanguageTag();
        }
        if (TimeZone.class.isAssignableFrom(type)) {
            return value -> ((TimeZone) value).getID();
        }
        return legacyTime(type);
    }

    private static @Nullable Function<Object, String> legacyTime(Class<?> type) {
        if (type == java.sql.Date.class || type == java.sql.Time.class) {
            return Object::toString;
        }
        if (Date.class.isAssignableFrom(type)) {
            return value -> instant((Date) value).toString();
        }
        return Calendar.class.isAssignableFrom(type)
                ? value -> ((Calendar) value).toInstant().toString()
                : null;
    }

    private static Instant instant(Date date) {
        return date instanceof java.sql.Timestamp timestamp
                ? timestamp.toInstant()
                : Instant.ofEpochMilli(date.getTime());
    }
}
