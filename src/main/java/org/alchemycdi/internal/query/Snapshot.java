package org.alchemycdi.internal.query;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
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

    /** Numbers that differ in their scale only, and collections that differ in their class only, are the same. */
    static @Nullable Object comparable(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros();
        }
        return value instanceof Collection<?> collection ? new ArrayList<>(collection) : value;
    }
}
