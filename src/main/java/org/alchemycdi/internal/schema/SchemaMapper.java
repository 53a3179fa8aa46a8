package org.alchemycdi.internal.schema;

import jakarta.annotation.Nullable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.alchemycdi.AlchemyException;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.internal.schema.Mapping.Kind;
import org.alchemycdi.internal.schema.Source.AttributePath;

/** Makes schemas from entities, maps and beans; what belongs to two classes together is found out once. Thread-safe. */
final class SchemaMapper {

    // Data that is nested deeper leads back to itself; the stack of a thread holds many times as much.
    private static final int DEEPEST = 200;

    private final Shapes shapes;
    private final Sources sources;
    private final Conversions conversions = new Conversions(this::map);
    private final Map<Class<?>, Map<Class<?>, SchemaPlan>> plans = new ConcurrentHashMap<>();

    SchemaMapper(Shapes shapes) {
        this.shapes = shapes;
        this.sources = new Sources(shapes);
    }

    Object map(Object source, Class<?> schema, Nesting nesting) {
        if (schema.isInstance(source)) {
            return source;
        }
        Class<?> type = source instanceof Map ? Map.class : source.getClass();
        if (nesting.depth() > DEEPEST) {
            throw Message.ENDLESS_SCHEMA.as(AlchemyException::new, schema.getSimpleName(), type.getSimpleName());
        }
        return plan(type, schema).of(source, nesting);
    }

    // Schemas outside, since there are fewer entities to one schema than schemas to one entity.
    SchemaPlan plan(Class<?> source, Class<?> schema) {
        Map<Class<?>, SchemaPlan> bySource = Shapes.known(plans, schema, any -> new ConcurrentHashMap<>());
        return Shapes.known(bySource, source, type -> newPlan(type, schema));
    }

    private SchemaPlan newPlan(Class<?> source, Class<?> schema) {
        SchemaShape shape = shapes.schema(schema);
        List<Part> parts = new ArrayList<>();
        for (Property component : shape.components()) {
            parts.add(part(component, new Place(schema, component, source)));
        }
        return new SchemaPlan(source, shape, List.copyOf(parts));
    }

    private Part part(Property component, Place place) {
        Source found = sources.of(place);
        return new Part(
                component,
                found,
                found instanceof AttributePath path ? nested(component, path) : null,
                conversions.between(found.type(), component.type(), place));
    }

    private @Nullable Class<?> nested(Property component, AttributePath path) {
        if (path.getter() != null || path.last().kind() == Kind.BASIC) {
            return null;
        }
        Class<?> asked = content(component.type(), path.last().kind()).raw();
        Class<?> given = path.last().mapping().target().raw();
        return BasicType.isBasic(given) || asked.isAssignableFrom(given) || !SchemaShape.isSchema(asked) ? null : asked;
    }

    private static ResolvedType content(ResolvedType type, Kind kind) {
        boolean several = kind == Kind.TO_MANY || kind == Kind.ELEMENTS;
        boolean wraps = type.raw() == Optional.class || (several && Containers.isCollection(type.raw()));
        return wraps ? content(type.argument(0), kind) : type;
    }
}
