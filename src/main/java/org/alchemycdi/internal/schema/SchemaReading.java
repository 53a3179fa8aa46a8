package org.alchemycdi.internal.schema;

import jakarta.annotation.Nullable;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.alchemycdi.internal.message.Message;

/** Makes records and beans from the objects of the data, strictly. Thread-safe. */
public final class SchemaReading implements ObjectReading {

    /** Components by their names in Java. */
    static final SlotRule JAVA_NAMES =
            (component, owner, coercers) -> new Slot(component, component.name(), coercers.of(component.type()));

    private final Shapes shapes;
    private final PresentProperties present;
    private final SlotRule rule;
    private final Coercers coercers = new Coercers(this);
    private final Map<Class<?>, List<Slot>> plans = new ConcurrentHashMap<>();

    /**
     * Where a component is read from.
     *
     * @param name the name in the data
     * @param coercer null where the component is never read
     */
    public record Slot(
            Property component, String name, @Nullable Coercer coercer) {}

    /** Says under which name and by which coercer a component is read. */
    @FunctionalInterface
    public interface SlotRule {
        Slot slot(Property component, Class<?> owner, Coercers coercers);
    }

    public SchemaReading(Shapes shapes, SlotRule rule) {
        this.shapes = shapes;
        this.present = new PresentProperties(shapes);
        this.rule = rule;
    }

    public Coercers coercers() {
        return coercers;
    }

    /** What is not given is null, zero or false in a record, and what the constructor made it in a bean. */
    @Override
    public Object read(Object data, Class<?> type, Path path) {
        List<Slot> slots = slots(type);
        Map<?, ?> given = data instanceof Map<?, ?> map ? map : present.of(data, path);
        Object[] values = new Object[slots.size()];
        for (int i = 0; i < values.length; i++) {
            Slot slot = slots.get(i);
            values[i] = slot.coercer() != null && given.containsKey(slot.name())
                    ? slot.coercer().coerce(given.get(slot.name()), path.property(slot.name()))
                    : SchemaShape.ABSENT;
        }
        return create(type, values, path);
    }

    /** The names, in Java, of the components that are given; those of nested schemas with dots. */
    public Set<String> present(Map<?, ?> data, Class<?> type) {
        Set<String> names = new LinkedHashSet<>();
        for (Slot slot : slots(type)) {
            if (slot.coercer() != null && data.containsKey(slot.name())) {
                String name = slot.component().name();
                names.add(name);
                Class<?> nested = slot.component().type().raw();
                if (data.get(slot.name()) instanceof Map<?, ?> inner && SchemaShape.isSchema(nested)) {
                    present(inner, nested).forEach(each -> names.add(name + "." + each));
                }
            }
        }
        return names;
    }

    /** The name under which a component is read. */
    String nameOf(Class<?> type, String component) {
        return slot(type, component).map(Slot::name).orElse(component);
    }

    /** The class of a component, or of what is in it if it is an Optional, a collection or a map. */
    Class<?> contentOf(Class<?> type, String component) {
        Optional<Slot> slot = slot(type, component);
        return slot.isEmpty()
                ? Object.class
                : Containers.content(slot.get().component().type()).raw();
    }

    private Optional<Slot> slot(Class<?> type, String component) {
        return SchemaShape.isSchema(type)
                ? slots(type).stream()
                        .filter(slot -> slot.component().name().equals(component))
                        .findFirst()
                : Optional.empty();
    }

    private List<Slot> slots(Class<?> type) {
        return Shapes.known(plans, type, schema -> shapes.schema(schema).components().stream()
                .map(component -> rule.slot(component, type, coercers))
                .toList());
    }

    private Object create(Class<?> type, Object[] values, Path path) {
        try {
            return shapes.schema(type).create(values);
        } catch (IllegalArgumentException | NullPointerException e) {
            // The schema's own check. With every value at hand a null pointer is its mistake, not the client's.
            if (e instanceof NullPointerException && Arrays.stream(values).allMatch(SchemaReading::isGiven)) {
                throw e;
            }
            throw path.toString().isEmpty()
                    ? Refusal.of(path, e, Message.OBJECT_NOT_ACCEPTED, names(type))
                    : Refusal.of(path, e, Message.VALUE_NOT_ACCEPTED, path);
        }
    }

    private static boolean isGiven(@Nullable Object value) {
        return value != null && value != SchemaShape.ABSENT;
    }

    private String names(Class<?> type) {
        return slots(type).stream().map(Slot::name).collect(Collectors.joining(", "));
    }
}
