package org.alchemycdi.internal.persistence.platform;

import static java.time.format.DateTimeFormatter.ISO_LOCAL_DATE;

import jakarta.annotation.Nullable;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Calendar;
import java.util.Date;

/** Dates and times as text of fixed width, so that the order of the texts is the order of the times. */
final class TimeText {

    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 6, 6, true)
            .toFormatter();
    private static final DateTimeFormatter DATE_TIME = dateTime('T');
    private static final DateTimeFormatter SQL_DATE_TIME = dateTime(' ');

    private TimeText() {}

    /** {@code 1999-12-31T23:59:59.000001}, with a {@code Z} behind it if it is a point in time; null if it is no time. */
    @Nullable
    static String of(Object value) {
        Object time = value instanceof Date date ? LegacyTime.toJavaTime(date) : value;
        if (time instanceof Instant instant) {
            return DATE_TIME.format(instant.atOffset(ZoneOffset.UTC)) + "Z";
        }
        if (time instanceof OffsetDateTime offsetDateTime) {
            return DATE_TIME.format(offsetDateTime.withOffsetSameInstant(ZoneOffset.UTC)) + "Z";
        }
        if (time instanceof LocalDateTime dateTime) {
            return DATE_TIME.format(dateTime);
        }
        if (time instanceof LocalDate date) {
            return ISO_LOCAL_DATE.format(date);
        }
        return time instanceof LocalTime localTime ? TIME.format(localTime) : null;
    }

    /** What {@link #of} has written as a local date, time or both; null if the type is none that keeps such a text. */
    @Nullable
    static Object parse(String text, Class<?> type) {
        if (type == LocalDate.class || type == java.sql.Date.class) {
            return LocalDate.parse(text);
        }
        if (type == LocalTime.class || type == Time.class) {
            return LocalTime.parse(text);
        }
        boolean isDateTime =
                type == LocalDateTime.class || type == Timestamp.class || type == Date.class || type == Calendar.class;
        return isDateTime ? Utc.of(text).toLocalDateTime() : null;
    }

    /** {@code 1999-12-31 23:59:59.000001}, as an SQL literal has it. */
    static String inSql(LocalDateTime dateTime) {
        return SQL_DATE_TIME.format(dateTime);
    }

    private static DateTimeFormatter dateTime(char separator) {
        return new DateTimeFormatterBuilder()
                .append(ISO_LOCAL_DATE)
                .appendLiteral(separator)
                .append(TIME)
                .toFormatter();
    }
}
