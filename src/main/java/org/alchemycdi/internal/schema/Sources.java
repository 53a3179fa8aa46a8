package org.alchemycdi.internal.schema;

import jakarta.annotation.Nullable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alchemycdi.internal.schema.Mapping.Kind;

/** Finds out where the components of a schema come from. */
final class Sources {

    private final Shapes shapes;

    Sources(Shapes shapes) {
        this.shapes = shapes;
    }

    Source of(Place place) {
        List<String> names = List.of(place.component().attribute().split("\\.", -1));
        if (place.source() == Map.class) {
            return new Source.Found(map -> find((Map<?, ?>) map, names, place));
        }
        if (shapes.isMapped(place.source())) {
            return ofEntity(names, place);
        }
        Property own = property(place.source(), names.get(0), place);
        return names.size() == 1 ? new Source.Own(own) : new Source.Found(owner -> walk(owner, names, place));
    }

    private Source ofEntity(List<String> names, Place place) {
        List<EntityAttribute> steps = new ArrayList<>();
        EntityShape shape = shapes.entity(place.source());
        for (String name : names) {
            if (!steps.isEmpty()) {
                shape = shapes.entity(target(steps.get(steps.size() - 1), place));
            }
            EntityAttribute attribute = shape.find(name);
            if (attribute == null) {
                requireLast(names, steps, place, shape);
                return new Source.AttributePath(List.copyOf(steps), getter(shape, name, place));
            }
            steps.add(attribute);
        }
        return new Source.AttributePath(List.copyOf(steps), null);
    }

    private static Class<?> target(EntityAttribute step, Place place) {
        if (step.kind() != Kind.TO_ONE && step.kind() != Kind.EMBEDDED) {
            throw place.notSingle(step);
        }
        return step.mapping().target().raw();
    }

    private static void requireLast(List<String> names, List<EntityAttribute> steps, Place place, EntityShape shape) {
        if (steps.size() < names.size() - 1) {
            throw place.unknown(names.get(steps.size()), shape.type(), shape.names());
        }
    }

    // What the entity computes; the messages name attributes only, since any class has some getters.
    private Property getter(EntityShape shape, String name, Place place) {
        Property getter = find(shapes.readable(shape.type()), name);
        if (getter == null) {
            throw place.unknown(name, shape.type(), shape.names());
        }
        return getter;
    }

    private Property property(Class<?> type, String name, Place place) {
        List<Property> properties = shapes.readable(type);
        Property property = find(properties, name);
        if (property == null) {
            throw place.unknown(
                    name, type, properties.stream().map(Property::name).toList());
        }
        return property;
    }

    private static @Nullable Property find(List<Property> properties, String name) {
        return properties.stream()
                .filter(property -> property.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    // The row of a query has one name for a path: the path itself, or the name of the component.
    private @Nullable Object find(Map<?, ?> map, List<String> names, Place place) {
        for (String name :
                List.of(place.component().attribute(), place.component().name())) {
            if (map.containsKey(name)) {
                return Plain.of(map.get(name));
            }
        }
        return walk(map, names, place);
    }

    private @Nullable Object walk(Object owner, List<String> names, Place place) {
        Object value = owner;
        for (String name : names) {
            value = value == null ? null : step(value, name, place);
        }
        return value;
    }

    private @Nullable Object step(Object owner, String name, Place place) {
        if (owner instanceof Map<?, ?> map) {
            return Plain.of(map.get(name));
        }
        Class<?> type = owner.getClass();
        EntityAttribute attribute = shapes.isMapped(type) ? shapes.entity(type).find(name) : null;
        return attribute == null ? property(type, name, place).get(owner) : attribute.get(owner);
    }
}
