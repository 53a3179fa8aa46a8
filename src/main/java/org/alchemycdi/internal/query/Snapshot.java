package org.alchemycdi.internal.query;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Values of an entity at one moment, to be compared with those of another. */
final class Snapshot {

    private Snapshot() {}

    static <T> Map<String, Object> of(Context<T> context, T entity, Map<String, ?> names) {
        Map<String, Object> present = context.schemas().present(entity);
        Map<String, Object> snapshot = new LinkedHashMap<>();
        names.keySet().forEach(name -> snapshot.put(name, comparable(present.get(name))));
        return snapshot;
    }

    /**
     * Numbers that differ in their scale only are the same, collections that differ in their class only, and times that are the
     * same in a database.
     */
    static @Nullable Object comparable(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros();
        }
        if (value instanceof Temporal time) {
            return stored(time);
        }
        return value instanceof Collection<?> collection ? new ArrayList<>(collection) : value;
    }

    /** In microseconds, as every database gets it; a point in time whatever its offset. */
    private static Object stored(Temporal time) {
        if (time.isSupported(ChronoField.INSTANT_SECONDS)) {
            return Instant.from(time).truncatedTo(ChronoUnit.MICROS);
        }
        return time.isSupported(ChronoField.MICRO_OF_SECOND)
                ? time.with(ChronoField.MICRO_OF_SECOND, time.getLong(ChronoField.MICRO_OF_SECOND))
                : time;
    }
}
