package org.alchemycdi.internal.schema;

import jakarta.annotation.Nullable;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Date;
import java.util.function.Function;
import java.util.stream.Stream;

/** The types of java.time, from ISO texts, from each other where nothing is lost, and from the dates of java.sql. */
final class TimeTypes {

    static final String MOMENT = "a date and time with an offset such as 2024-12-31T23:59:59Z";
    static final String DATE = "a date such as 2024-12-31";
    static final String TIME = "a time such as 23:59:59";

    private TimeTypes() {}

    static Stream<BasicType> all() {
        return Stream.of(
                BasicType.of(LocalDate.class, DATE, TimeTypes::date),
                BasicType.of(LocalTime.class, TIME, TimeTypes::time),
                BasicType.of(LocalDateTime.class, "a date and time such as 2024-12-31T23:59:59", TimeTypes::dateTime),
                BasicType.of(Instant.class, MOMENT, value -> moment(value, ZonedDateTime::toInstant)),
                BasicType.of(OffsetDateTime.class, MOMENT, value -> moment(value, ZonedDateTime::toOffsetDateTime)),
                BasicType.of(ZonedDateTime.class, MOMENT, value -> moment(value, Function.identity())),
                BasicType.of(OffsetTime.class, "a time with an offset such as 23:59:59+01:00", TimeTypes::offsetTime),
                BasicType.of(Duration.class, "a duration such as PT1H30M", TimeTypes::duration));
    }

    static @Nullable LocalDate date(Object value) {
        if (value instanceof LocalDate date) {
            return date;
        }
        if (value instanceof java.sql.Date date) {
            return date.toLocalDate();
        }
        return value instanceof String text ? LocalDate.parse(text) : null;
    }

    static @Nullable LocalTime time(Object value) {
        if (value instanceof LocalTime time) {
            return time;
        }
        if (value instanceof java.sql.Time time) {
            return time.toLocalTime();
        }
        return value instanceof String text ? LocalTime.parse(text) : null;
    }

    private static @Nullable LocalDateTime dateTime(Object value) {
        if (value instanceof LocalDateTime dateTime) {
            return dateTime;
        }
        if (value instanceof Timestamp timestamp) {
            return timestamp.toLocalDateTime();
        }
        return value instanceof String text ? LocalDateTime.parse(text) : null;
    }

    /** A point in time; one without an offset is taken as UTC. */
    static @Nullable <T> T moment(Object value, Function<ZonedDateTime, T> conversion) {
        ZonedDateTime moment = zoned(value);
        return moment == null ? null : conversion.apply(moment);
    }

    private static @Nullable ZonedDateTime zoned(Object value) {
        if (value instanceof String text) {
            return zoned(DateTimeFormatter.ISO_DATE_TIME.parseBest(text, ZonedDateTime::from, LocalDateTime::from));
        }
        if (value instanceof Timestamp timestamp) {
            return timestamp.toInstant().atZone(ZoneOffset.UTC);
        }
        // The subclasses of java.sql are a date or a time alone.
        if (value instanceof Date date && date.getClass() == Date.class) {
            return date.toInstant().atZone(ZoneOffset.UTC);
        }
        return value instanceof TemporalAccessor temporal ? zoned(temporal) : null;
    }

    private static @Nullable ZonedDateTime zoned(TemporalAccessor value) {
        if (value instanceof ZonedDateTime zoned) {
            return zoned;
        }
        if (value instanceof OffsetDateTime offset) {
            return offset.toZonedDateTime();
        }
        if (value instanceof Instant instant) {
            return instant.atZone(ZoneOffset.UTC);
        }
        return value instanceof LocalDateTime local ? local.atZone(ZoneOffset.UTC) : null;
    }

    private static @Nullable OffsetTime offsetTime(Object value) {
        if (value instanceof String text) {
            return offsetTime(DateTimeFormatter.ISO_TIME.parseBest(text, OffsetTime::from, LocalTime::from));
        }
        if (value instanceof OffsetTime time) {
            return time;
        }
        return value instanceof LocalTime local ? local.atOffset(ZoneOffset.UTC) : null;
    }

    private static @Nullable Duration duration(Object value) {
        if (value instanceof Duration duration) {
            return duration;
        }
        return value instanceof String text ? Duration.parse(text) : null;
    }
}
