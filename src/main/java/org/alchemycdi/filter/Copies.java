package org.alchemycdi.filter;

import jakarta.annotation.Nullable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Immutable copies of what a record is given; unlike those of the JDK they may hold nulls. */
final class Copies {

    private Copies() {}

    @Nullable
    static List<?> ofValues(@Nullable Collection<?> values) {
        return values == null ? null : Collections.unmodifiableList(new ArrayList<>(values));
    }

    /** In their order. */
    static Set<String> ofNames(Collection<String> names) {
        Set<String> copy = new LinkedHashSet<>();
        names.forEach(name -> copy.add(Objects.requireNonNull(name, "fieldName")));
        return Collections.unmodifiableSet(copy);
    }

    /** Collections and arrays of objects become lists, maps are copied, both to the bottom; the rest stays. */
    @Nullable
    static Object ofTree(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return ofMap(map);
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(Copies::ofTree).toList();
        }
        return value instanceof Object[] array ? ofTree(Arrays.asList(array)) : value;
    }

    static Map<String, ?> ofMap(Map<?, ?> map) {
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> copy.put(String.valueOf(key), ofTree(value)));
        return Collections.unmodifiableMap(copy);
    }
}
