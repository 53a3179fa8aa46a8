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
import java.util.stream.Stream;
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
        Map<String, Given> all = all(value, path);
        Map<String, Object> present = new LinkedHashMap<>();
        for (String name : names) {
            Given given = all.get(name);
            if (given != null) {
                Set<String> inner = within(name, names);
                boolean isWhole = given.value() == null || inner.isEmpty();
                present.put(given.attribute(), isWhole ? given.value() : of(given.value(), inner, path.property(name)));
            }
        }
        return Collections.unmodifiableMap(present);
    }

    /** A value, and the attribute it is for. */
    private record Given(String attribute, @Nullable Object value) {}

    private static Set<String> within(String name, Set<String> names) {
        String start = name + ".";
        return names.stream()
                .filter(other -> other.startsWith(start))
                .map(other -> other.substring(start.length()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    // With nulls, other than what counts as given without a Patch; by the names that the patch knows.
    private Map<String, Given> all(Object value, Path path) {
        Map<String, Given> all = new LinkedHashMap<>();
        if (value instanceof Map || value instanceof Patch) {
            of(value, path).forEach((name, each) -> all.put(name, new Given(name, each)));
        } else if (shapes.isMapped(value.getClass())) {
            loaded(value).forEach((name, each) -> all.put(name, new Given(name, each)));
        } else {
            written(value)
                    .forEach(property -> all.put(
                            property.name(),
                            new Given(
                                    property.attribute(),
                                    Plain.of(property.accessor().get(value)))));
        }
        return all;
    }

    private Stream<Property> written(Object data) {
        return shapes.readable(data.getClass()).stream().filter(property -> !property.isReadOnly());
    }

    // A collection without elements may just be what the entity's constructor made: it must not clear a relation.
    private Map<String, Object> ofEntity(Object entity) {
        Map<String, Object> present = loaded(entity);
        shapes.entity(entity.getClass()).attributes().stream()
                .filter(attribute -> isUnsetVersion(attribute, present.get(attribute.name())))
                .forEach(attribute -> present.remove(attribute.name()));
        present.values()
                .removeIf(value -> value == null
                        || (value instanceof Collection<?> collection && collection.isEmpty())
                        || (value instanceof Map<?, ?> map && map.isEmpty()));
        return present;
    }

    // Rows have versions from 1 on: zero is that of an entity that was never read.
    private static boolean isUnsetVersion(EntityAttribute attribute, @Nullable Object value) {
        return attribute.mapping().isVersion() && value instanceof Number number && number.longValue() == 0;
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

    private Map<String, Object> ofProperties(Object data) {
        Map<String, Object> present = new LinkedHashMap<>();
        written(data).forEach(property -> {
            Object value = property.accessor().get(data);
            if (value != null) {
                present.put(property.attribute(), Plain.of(value));
            }
        });
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
