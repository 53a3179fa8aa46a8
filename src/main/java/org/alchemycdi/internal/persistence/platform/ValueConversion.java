package org.alchemycdi.internal.persistence.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.alchemycdi.type.JsonText;

/** Turns what a driver returned into the type of the attribute, where EclipseLink cannot, or would use the JVM's zone. */
final class ValueConversion {

    private ValueConversion() {}

    /** Null leaves the conversion to EclipseLink. */
    @Nullable
    static Object convert(@Nullable Object value, @Nullable Class<?> type) {
        if (value == null || type == null || isAlready(value, type)) {
            return null;
        }
        if (type == Instant.class || type == OffsetDateTime.class) {
            return toPointInTime(value, type);
        }
        if (type == UUID.class) {
            return UuidBytes.fit(value) ? UuidBytes.toUuid((byte[]) value) : null;
        }
        if (type == JsonText.class) {
            return new JsonText(value instanceof byte[] utf8 ? new String(utf8, UTF_8) : value.toString());
        }
        return toLocal(value, type);
    }

    /** An {@code OffsetDateTime} is still to be brought to UTC. */
    private static boolean isAlready(Object value, Class<?> type) {
        return type.isInstance(value) && type != OffsetDateTime.class;
    }

    @Nullable
    private static Object toPointInTime(Object value, Class<?> type) {
        OffsetDateTime time = Utc.of(value);
        return time != null && type == Instant.class ? time.toInstant() : time;
    }

    @Nullable
    private static Object toLocal(Object value, Class<?> type) {
        if (value instanceof OffsetDateTime && type == LocalDateTime.class) {
            return Utc.of(value).toLocalDateTime();
        }
        Object local = value instanceof String text ? TimeText.parse(text, type) : value;
        if (local == null || type.isInstance(local)) {
            return local;
        }
        return LegacyTime.of(local, type);
    }
}
