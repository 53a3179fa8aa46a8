package org.alchemycdi.internal.schema;

import jakarta.annotation.Nullable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.internal.schema.Mapping.Kind;
import org.alchemycdi.repository.IntegrityException;

/** Writes data into entities. Everything is coerced before the first attribute is written. */
final class ModelWriter {

    private final Shapes shapes;
    private final PresentProperties present;
    private final SchemaReading schemas;
    private final Map<Class<?>, Map<String, Slot>> plans = new ConcurrentHashMap<>();

    /** An attribute that can be written, and what makes its value. */
    private record Slot(EntityAttribute attribute, Coercer coercer) {}

    ModelWriter(Shapes shapes, PresentProperties present) {
        this.shapes = shapes;
        this.present = present;
        this.schemas = new SchemaReading(shapes, SchemaReading.JAVA_NAMES);
    }

    /** A new entity with all that is given, its id included; one that is such an entity already, itself. */
    Object create(@Nullable Object data, Class<?> type, Path path) {
        if (type.isInstance(data)) {
            return data;
        }
        Map<String, Object> properties = present.of(data, path);
        if (type.isRecord()) {
            return schemas.read(properties, type, path);
        }
        Object entity = shapes.entity(type).create();
        write(properties, entity, path);
        return entity;
    }

    /**
     * Writes what is given, but for the id and the version, which belong to the row. A version must be that of the row.
     *
     * @param check refuses the changed entity; it is then what it was
     */
    void apply(Map<String, ?> properties, Object entity, Consumer<Object> check) {
        Changes changes = new Changes(false);
        changes.collect(present.of(properties, Path.ROOT), entity, Path.ROOT);
        List<OtherSide> others = changes.otherSides();
        List<Assignment> undone = changes.assignments.stream()
                .map(Assignment::inverse)
                .flatMap(Optional::stream)
                .toList();
        try {
            changes.assignments.forEach(Assignment::perform);
            check.accept(entity);
            others.forEach(OtherSide::follow);
        } catch (RuntimeException e) {
            undone.forEach(assignment -> assignment.performOrAddTo(e));
            throw e;
        }
    }

    private void write(Map<String, Object> properties, Object entity, Path path) {
        Changes changes = new Changes(true);
        changes.collect(properties, entity, path);
        List<OtherSide> others = changes.otherSides();
        changes.assignments.forEach(Assignment::perform);
        others.forEach(OtherSide::follow);
    }

    /** What is going to be written into an entity and its embeddables. */
    private final class Changes {

        private final boolean isNew;
        private final List<Assignment> assignments = new ArrayList<>();

        private Changes(boolean isNew) {
            this.isNew = isNew;
        }

        private List<OtherSide> otherSides() {
            return assignments.stream()
                    .map(Assignment::otherSide)
                    .flatMap(Optional::stream)
                    .toList();
        }

        private void collect(Map<String, Object> properties, Object owner, Path path) {
            Map<String, Slot> slots = slots(owner.getClass());
            properties.forEach((name, value) -> {
                Slot slot = slots.get(name);
                if (slot != null && !isNew && slot.attribute().mapping().isVersion()) {
                    requireUnchanged(slot, value, owner, path.property(name));
                }
                if (slot != null && !isKept(slot.attribute(), value, isNew)) {
                    collect(slot, value, owner, path.property(name));
                }
            });
        }

        private void collect(Slot slot, @Nullable Object value, Object owner, Path path) {
            Object embedded = embeddedToChange(slot.attribute(), value, owner);
            if (embedded != null && !(embedded instanceof Record)) {
                collect(present.of(value, path), embedded, path);
                return;
            }
            Object written = embedded == null ? slot.coercer().coerce(value, path) : changed(embedded, value, path);
            assignments.add(new Assignment(shapes, owner, slot.attribute(), written, path));
        }
    }

    // Data that was read from the row says by its version what the row was then.
    private static void requireUnchanged(Slot slot, @Nullable Object value, Object owner, Path path) {
        Object read = value == null ? null : slot.coercer().coerce(value, path);
        if (read != null && !read.equals(slot.attribute().get(owner))) {
            throw Message.CHANGED_MEANWHILE.as(IntegrityException::new);
        }
    }

    private Object changed(Object embedded, Object value, Path path) {
        Map<String, Object> properties = new LinkedHashMap<>(present.of(embedded, path));
        properties.putAll(present.of(value, path));
        return schemas.read(properties, embedded.getClass(), path);
    }

    // A null is no id; and the application must not write a version (Jakarta Persistence, section 3.4.2).
    private static boolean isKept(EntityAttribute attribute, @Nullable Object value, boolean isNew) {
        return attribute.mapping().isVersion() || (attribute.mapping().isId() && (!isNew || value == null));
    }

    private static @Nullable Object embeddedToChange(EntityAttribute attribute, @Nullable Object value, Object owner) {
        boolean replaced = attribute.kind() != Kind.EMBEDDED
                || value == null
                || attribute.type().raw().isInstance(value);
        return replaced ? null : attribute.get(owner);
    }

    private Map<String, Slot> slots(Class<?> type) {
        return Shapes.known(plans, type, this::plan);
    }

    private Map<String, Slot> plan(Class<?> type) {
        Map<String, Slot> slots = new LinkedHashMap<>();
        for (EntityAttribute attribute : shapes.entity(type).attributes()) {
            if (attribute.property().accessor().isWritable()) {
                slots.put(attribute.name(), new Slot(attribute, coercer(attribute)));
            }
        }
        return slots;
    }

    private Coercer coercer(EntityAttribute attribute) {
        ResolvedType target = attribute.mapping().target();
        return switch (attribute.kind()) {
            case BASIC -> schemas.coercers().of(attribute.type());
            case EMBEDDED, TO_ONE -> model(target.raw());
            case TO_MANY -> several(attribute.type(), model(target.raw()).notNull("an object"));
            case ELEMENTS ->
                several(
                        attribute.type(),
                        shapes.isMapped(target.raw())
                                ? model(target.raw())
                                : schemas.coercers().of(target));
        };
    }

    private Coercer model(Class<?> type) {
        return (value, path) -> {
            Object plain = Plain.of(value);
            if (plain == null || type.isInstance(plain)) {
                return plain;
            }
            if (!type.isRecord() && !shapes.entity(type).isCreatable()) {
                // Not a mistake of the application as for toModel: a client names a relation to an abstract entity.
                throw Refusal.of(path, null, Message.VALUE_NOT_ACCEPTED, path);
            }
            return create(plain, type, path);
        };
    }

    // Null stands for no elements: a collection that is null is no state that Jakarta Persistence knows.
    private Coercer several(ResolvedType type, Coercer element) {
        Coercers coercers = schemas.coercers();
        if (Containers.isMap(type.raw())) {
            Coercer map = coercers.map(type.raw(), coercers.of(type.argument(0)), element);
            return (value, path) -> map.coerce(Plain.of(value) == null ? Map.of() : value, path);
        }
        Coercer collection = coercers.collection(type.raw(), element);
        return (value, path) -> collection.coerce(Plain.of(value) == null ? List.of() : value, path);
    }
}
