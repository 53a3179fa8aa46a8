package org.alchemycdi.internal.schema;

import jakarta.annotation.Nullable;
import jakarta.json.JsonValue;
import java.lang.reflect.Array;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.type.StoredFile;

/** Coercers for types of every shape: single values, Optionals, collections, arrays, maps, records and beans. */
public final class Coercers {

    private final Coercion coercion = new Coercion();
    private final ObjectReading objects;

    Coercers(ObjectReading objects) {
        this.objects = objects;
    }

    public Coercer of(ResolvedType type) {
        Class<?> raw = type.raw();
        if (raw == Optional.class) {
            Coercer content = of(type.argument(0));
            return (value, path) -> Optional.ofNullable(content.coerce(value, path));
        }
        if (BasicType.isBasic(raw) || raw == StoredFile.class) {
            // A client must not choose which file it is.
            return coercion.coercer(raw);
        }
        if (Containers.isCollection(raw) && Containers.isCreatable(raw)) {
            return collection(raw, of(type.argument(0)));
        }
        if (Containers.isMap(raw) && Containers.isCreatable(raw)) {
            return map(raw, of(type.argument(0)), of(type.argument(1)));
        }
        if (raw.isArray()) {
            return array(raw.getComponentType(), of(ResolvedType.of(raw.getComponentType())));
        }
        return SchemaShape.isSchema(raw) ? object(raw) : coercion.coercer(raw);
    }

    /** Whether JSON can say a value of this type. */
    public static boolean canRead(ResolvedType type) {
        Class<?> raw = type.raw();
        if (raw == Optional.class) {
            return canRead(type.argument(0));
        }
        if (Containers.isCollection(raw) && Containers.isCreatable(raw)) {
            return canRead(type.argument(0));
        }
        if (Containers.isMap(raw) && Containers.isCreatable(raw)) {
            return canRead(type.argument(0)) && canRead(type.argument(1));
        }
        return BasicType.isBasic(raw)
                || raw == Object.class
                || JsonValue.class.isAssignableFrom(raw)
                || (raw.isArray() ? canRead(ResolvedType.of(raw.getComponentType())) : SchemaShape.isSchema(raw));
    }

    /** A single value is taken for a collection of this one. */
    public Coercer collection(Class<?> type, Coercer element) {
        Supplier<Collection<Object>> empty = Containers.collections(type);
        return (value, path) -> {
            Object plain = Plain.of(value);
            if (plain == null) {
                return null;
            }
            Collection<Object> collection = empty.get();
            Collection<?> elements = Containers.elements(plain);
            if (elements == null) {
                collection.add(element.coerce(plain, path));
                return collection;
            }
            int index = 0;
            for (Object each : elements) {
                collection.add(element.coerce(each, path.element(index++)));
            }
            return collection;
        };
    }

    public Coercer map(Class<?> type, Coercer key, Coercer content) {
        Supplier<Map<Object, Object>> empty = Containers.maps(type);
        return (value, path) -> {
            Object plain = Plain.of(value);
            if (plain == null) {
                return null;
            }
            if (!(plain instanceof Map<?, ?> given)) {
                throw notAnObject(plain, path);
            }
            Map<Object, Object> map = empty.get();
            given.forEach((name, each) -> {
                Path at = path.key(name);
                map.put(key.coerce(name, at), content.coerce(each, at));
            });
            return map;
        };
    }

    private Coercer array(Class<?> elementType, Coercer element) {
        Coercer list = collection(List.class, element);
        return (value, path) -> {
            Collection<?> elements = (Collection<?>) list.coerce(value, path);
            return elements == null ? null : toArray(elements, elementType);
        };
    }

    private static Object toArray(Collection<?> elements, Class<?> elementType) {
        Object array = Array.newInstance(elementType, elements.size());
        int index = 0;
        for (Object each : elements) {
            Array.set(array, index++, each);
        }
        return array;
    }

    private Coercer object(Class<?> type) {
        return (value, path) -> {
            Object plain = Plain.of(value);
            return plain == null || type.isInstance(plain) ? plain : objects.read(plain, type, path);
        };
    }

    static RuntimeException notAnObject(@Nullable Object value, Path path) {
        return path.toString().isEmpty()
                ? Refusal.of(path, null, Message.OBJECT_EXPECTED, Shown.quoted(value))
                : Refusal.ofValue(path, null, value, "an object");
    }
}
