package org.alchemycdi.internal.schema;

import jakarta.annotation.Nullable;
import jakarta.json.JsonValue;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.alchemycdi.schema.Patch;

/** What data says: the properties that were given, by name and in order. */
final class PresentProperties {

    private final Shapes shapes;

    PresentProperties(Shapes shapes) {
        this.shapes = shapes;
    }

    /** Nested objects and arrays stay as they are; texts, numbers and truth values of JSON become those of Java. */
    Map<String, Object> of(@Nullable Object data, Path path) {
        if (data instanceof Patch<?> patch) {
            return of(patch.value(), patch.present(), path);
        }
        if (data instanceof Map<?, ?> map) {
            Map<String, Object> present = new LinkedHashMap<>();
            map.forEach((name, value) -> present.put(String.valueOf(name), Plain.of(value)));
            return Collections.unmodifiableMap(present);
        }
        if (!isObject(data)) {
            throw Coercers.notAnObject(data, path);
        }
        return Collections.unmodifiableMap(shapes.isMapped(data.getClass()) ? ofEntity(data) : ofProperties(data));
    }

    // A dotted name says what was given of a nested schema; without one a nested schema counts like any record.
    private Map<String, Object> of(@Nullable Object value, Set<String> names, Path path) {
        if (value == null) {
            throw Coercers.notAnObject(null, path);
        }
        Map<String, Object> all = all(value, path);
        Map<String, Object> present = new LinkedHashMap<>();
        for (String name : names) {
            if (all.containsKey(name)) {
                Object nested = all.get(name);
                Set<String> inner = within(name, names);
                present.put(name, nested == null || inner.isEmpty() ? nested : of(nested, inner, path.property(name)));
            }
        }
        return Collections.unmodifiableMap(present);
    }

    private static Set<String> within(String name, Set<String> names) {
        String start = name + ".";
        return names.stream()
                .filter(other -> other.startsWith(start))
                .map(other -> other.substring(start.length()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    // With nulls, other than what counts as given without a Patch.
    private Map<String, Object> all(Object value, Path path) {
        if (value instanceof Map || value instanceof Patch) {
            return of(value, path);
        }
        return shapes.isMapped(value.getClass()) ? loaded(value) : properties(value);
    }

    // A collection without elements may just be what the entity's constructor made: it must not clear a relation.
    private Map<String, Object> ofEntity(Object entity) {
        Map<String, Object> present = loaded(entity);
        present.values()
                .removeIf(value -> value == null
                        || (value instanceof Collection<?> collection && collection.isEmpty())
                        || (value instanceof Map<?, ?> map && map.isEmpty()));
        return present;
    }

    private Map<String, Object> loaded(Object entity) {
        EntityShape shape = shapes.entity(entity.getClass());
        Map<String, Object> values = new LinkedHashMap<>();
        for (EntityAttribute attribute : shape.attributes()) {
            if (shape.isLoaded(entity, attribute)) {
                values.put(attribute.name(), attribute.get(entity));
            }
        }
        return values;
    }

    private Map<String, Object> properties(Object data) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Property property : shapes.readable(data.getClass())) {
            values.put(property.name(), Plain.of(property.accessor().get(data)));
        }
        return values;
    }

    private Map<String, Object> ofProperties(Object data) {
        Map<String, Object> present = new LinkedHashMap<>();
        for (Property property : shapes.readable(data.getClass())) {
            Object value = property.accessor().get(data);
            if (value != null) {
                present.put(property.name(), Plain.of(value));
            }
        }
        return present;
    }

    private static boolean isObject(@Nullable Object data) {
        return data != null
                && !(data instanceof JsonValue)
                && !(data instanceof Collection)
                && !(data instanceof Enum)
                && !data.getClass().isArray()
                && !data.getClass().getName().startsWith("java.");
    }
}
