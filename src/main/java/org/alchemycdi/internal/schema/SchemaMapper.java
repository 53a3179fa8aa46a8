package org.alchemycdi.internal.schema;

import jakarta.annotation.Nullable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.alchemycdi.AlchemyException;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.internal.message.Nearest;

/** Makes schemas from entities, maps and beans; what belongs to two classes together is found out once. Thread-safe. */
final class SchemaMapper {

    // Data that is nested deeper leads back to itself; the stack of a thread holds many times as much.
    private static final int DEEPEST = 200;

    private final Shapes shapes;
    private final Conversions conversions = new Conversions(this::map);
    private final Map<Class<?>, Map<Class<?>, Plan>> plans = new ConcurrentHashMap<>();

    /** The values of a schema's components, in their order. */
    private record Plan(SchemaShape shape, List<Part> parts) {}

    private record Part(Function<Object, Object> source, Conversion conversion) {}

    SchemaMapper(Shapes shapes) {
        this.shapes = shapes;
    }

    Object map(Object source, Class<?> schema, int depth) {
        if (schema.isInstance(source)) {
            return source;
        }
        Class<?> type = source instanceof Map ? Map.class : source.getClass();
        if (depth > DEEPEST) {
            throw Message.ENDLESS_SCHEMA.as(AlchemyException::new, schema.getSimpleName(), type.getSimpleName());
        }
        Plan plan = plan(type, schema);
        Object[] values = new Object[plan.parts().size()];
        for (int i = 0; i < values.length; i++) {
            Part part = plan.parts().get(i);
            values[i] = part.conversion().convert(part.source().apply(source), depth);
        }
        return plan.shape().create(values);
    }

    // Schemas outside, since there are fewer entities to one schema than schemas to one entity.
    private Plan plan(Class<?> source, Class<?> schema) {
        Map<Class<?>, Plan> bySource = Shapes.known(plans, schema, any -> new ConcurrentHashMap<>());
        return Shapes.known(bySource, source, type -> newPlan(type, schema));
    }

    private Plan newPlan(Class<?> source, Class<?> schema) {
        SchemaShape shape = shapes.schema(schema);
        List<Part> parts = new ArrayList<>();
        for (Property component : shape.components()) {
            parts.add(part(component, new Place(schema, component, source)));
        }
        return new Plan(shape, List.copyOf(parts));
    }

    private Part part(Property component, Place place) {
        String name = component.name();
        if (place.source() == Map.class) {
            ResolvedType any = ResolvedType.of(Object.class);
            return new Part(
                    map -> Plain.of(((Map<?, ?>) map).get(name)), conversions.between(any, component.type(), place));
        }
        if (shapes.isMapped(place.source())) {
            EntityShape entity = shapes.entity(place.source());
            EntityAttribute attribute = entity.find(name);
            requireKnown(attribute, place, entity.names());
            return new Part(attribute::get, conversions.between(typeOf(attribute), component.type(), place));
        }
        List<Property> properties = shapes.readable(place.source());
        Property property = properties.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
        requireKnown(property, place, properties.stream().map(Property::name).toList());
        return new Part(property.accessor()::get, conversions.between(property.type(), component.type(), place));
    }

    // @OneToMany(targetEntity = Book.class) may stand on a raw collection.
    private static ResolvedType typeOf(EntityAttribute attribute) {
        ResolvedType type = attribute.type();
        boolean raw = type.arguments().isEmpty() && Containers.isCollection(type.raw());
        return raw && attribute.mapping().target() != type
                ? new ResolvedType(type.raw(), List.of(attribute.mapping().target()))
                : type;
    }

    private static void requireKnown(@Nullable Object found, Place place, Collection<String> known) {
        if (found == null) {
            String name = place.component().name();
            throw Message.UNKNOWN_COMPONENT.as(
                    AlchemyException::new,
                    place.schema().getSimpleName(),
                    name,
                    place.source().getSimpleName(),
                    Nearest.list(known),
                    Nearest.question(name, known));
        }
    }
}
