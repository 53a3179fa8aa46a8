package org.alchemycdi.internal.query;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alchemycdi.internal.schema.AttributeSchemas;
import org.alchemycdi.internal.schema.Shapes;

/** Values of an entity at one moment, to be compared with those of another. */
final class Snapshot {

    private final AttributeSchemas schemas;

    Snapshot(Context<?> context) {
        this.schemas = context.schemas();
    }

    Map<String, Object> of(Object entity, Map<String, ?> names) {
        Map<String, Object> present = schemas.present(entity);
        Map<String, Object> snapshot = new LinkedHashMap<>();
        names.keySet().forEach(name -> snapshot.put(name, comparable(present.get(name))));
        return snapshot;
    }

    /**
     * What is equal where the values are. Numbers that differ in their scale only, collections that differ in their class only, and
     * times that are the same in a database, are the same; an embeddable is what it holds, since it is changed in its place.
     */
    @Nullable
    Object comparable(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros();
        }
        if (value instanceof Temporal time) {
            return stored(time);
        }
        if (value instanceof Collection<?> collection) {
            Stream<Object> elements = collection.stream().map(this::comparable);
            return value instanceof Set ? elements.collect(Collectors.toCollection(HashSet::new)) : elements.toList();
        }
        if (value instanceof Map<?, ?> map) {
            return comparable(map);
        }
        if (value != null && value.getClass().isArray()) {
            return new Content(value);
        }
        return value != null && isEmbeddable(value) ? comparable(schemas.present(value)) : value;
    }

    private Map<Object, Object> comparable(Map<?, ?> map) {
        Map<Object, Object> comparable = new LinkedHashMap<>();
        map.forEach((key, value) -> comparable.put(key, comparable(value)));
        return comparable;
    }

    private boolean isEmbeddable(Object value) {
        Shapes shapes = schemas.shapes();
        return shapes.isMapped(value.getClass())
                && shapes.entity(value.getClass()).ids().isEmpty();
    }

    /** Arrays, to Java, are the same only if they are one. */
    private record Content(Object array) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Content content && Objects.deepEquals(array, content.array);
        }

        @Override
        public int hashCode() {
            return Arrays.deepHashCode(new Object[] {array});
        }
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
