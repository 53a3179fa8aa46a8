package org.alchemycdi.internal.persistence.platform;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Date;

/** Points in time at offset zero; what carries no offset is taken as UTC. */
final class Utc {

    private static final DateTimeFormatter WITH_OR_WITHOUT_OFFSET = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .optionalStart()
            .appendOffset("+HH:mm", "Z")
            .toFormatter();

    private Utc() {}

    /** Null if the value is no point in time. */
    @Nullable
    static OffsetDateTime of(Object value) {
        if (value instanceof OffsetDateTime time) {
            return time.withOffsetSameInstant(ZoneOffset.UTC);
        }
        if (value instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        if (value instanceof ZonedDateTime time) {
            return time.toInstant().atOffset(ZoneOffset.UTC);
        }
        if (value instanceof LocalDateTime time) {
            return time.atOffset(ZoneOffset.UTC);
        }
        if (value instanceof String text) {
            return parse(text);
        }
        return isTimestamp(value) ? ((Date) value).toInstant().atOffset(ZoneOffset.UTC) : null;
    }

    /** Cut to what all four databases keep; left to themselves, some of them would round. */
    static OffsetDateTime inMicroseconds(OffsetDateTime time) {
        return time.withOffsetSameInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    }

    private static OffsetDateTime parse(String text) {
        TemporalAccessor parsed =
                WITH_OR_WITHOUT_OFFSET.parseBest(text.replace(' ', 'T'), OffsetDateTime::from, LocalDateTime::from);
        return of(parsed);
    }

    private static boolean isTimestamp(Object value) {
        return value instanceof Date && !(value instanceof java.sql.Date) && !(value instanceof java.sql.Time);
    }
}
