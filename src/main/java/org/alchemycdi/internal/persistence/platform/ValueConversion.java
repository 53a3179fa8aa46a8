package org.alchemycdi.internal.persistence.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Turns what a driver returned into the type of the attribute, where EclipseLink cannot, or would use the JVM's zone. */
final class ValueConversion {

    private ValueConversion() {}

    /** Null leaves the conversion to EclipseLink. */
    @Nullable
    static Object convert(@Nullable Object value, @Nullable Class<?> type) {
        if (value == null || type == null || isAlready(value, type)) {
            return null;
        }
        if (type == Instant.class) {
            OffsetDateTime time = Utc.of(value);
            return time == null ? null : time.toInstant();
        }
        if (type == OffsetDateTime.class) {
            return Utc.of(value);
        }
        if (type == LocalDateTime.class) {
            return toLocalDateTime(value);
        }
        if (type == UUID.class) {
            return UuidBytes.fit(value) ? UuidBytes.toUuid((byte[]) value) : null;
        }
        if (type == JsonText.class) {
            return new JsonText(value instanceof byte[] utf8 ? new String(utf8, UTF_8) : value.toString());
        }
        return value instanceof String text ? parseDateOrTime(text, type) : null;
    }

    /** An {@code OffsetDateTime} is still to be brought to UTC. */
    private static boolean isAlready(Object value, Class<?> type) {
        return type.isInstance(value) && type != OffsetDateTime.class;
    }

    @Nullable
    private static LocalDateTime toLocalDateTime(Object value) {
        if (value instanceof String || value instanceof OffsetDateTime) {
            return Utc.of(value).toLocalDateTime();
        }
        return null;
    }

    @Nullable
    private static Object parseDateOrTime(String text, Class<?> type) {
        if (type == LocalDate.class) {
            return LocalDate.parse(text);
        }
        return type == LocalTime.class ? LocalTime.parse(text) : null;
    }
}
