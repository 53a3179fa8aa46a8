package org.alchemycdi.internal.schema;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.alchemycdi.AlchemyException;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.repository.InvalidRequestException;

/** Finds the conversion from the type of an attribute to the type of a component. */
final class Conversions {

    private final NestedMapping nested;

    /** Makes a nested schema. */
    @FunctionalInterface
    interface NestedMapping {
        Object map(Object source, Class<?> schema, Nesting nesting);
    }

    Conversions(NestedMapping nested) {
        this.nested = nested;
    }

    Conversion between(ResolvedType from, ResolvedType to, Place place) {
        return between(from, to, place, false);
    }

    /** @param exact whether {@code from} is the class of the value itself, not only a declared type */
    private Conversion between(ResolvedType from, ResolvedType to, Place place, boolean exact) {
        if (to.raw() == Optional.class) {
            Conversion content = between(from, to.argument(0), place, exact);
            return (value, nesting) -> Optional.ofNullable(value == null ? null : content.convert(value, nesting));
        }
        if (Containers.isCollection(to.raw()) && isCollectionOrArray(from.raw())) {
            return collection(from, to, place);
        }
        if (Containers.isMap(to.raw()) && Containers.isMap(from.raw())) {
            return map(from, to, place);
        }
        Conversion single = single(from, to, place, exact);
        return to.raw().isPrimitive() ? notNull(single, place) : single;
    }

    private Conversion single(ResolvedType from, ResolvedType to, Place place, boolean exact) {
        if (to.boxed().isAssignableFrom(from.boxed())) {
            return (value, nesting) -> value;
        }
        BasicType basic = BasicType.find(to.raw());
        if (basic != null && BasicConversions.isAllowed(from.boxed(), to.boxed())) {
            return basic(basic, place);
        }
        if (!exact && (from.boxed().isAssignableFrom(to.boxed()) || isOpen(from.raw()))) {
            return byValue(to, place);
        }
        boolean isObject = !BasicType.isBasic(from.raw()) && !isCollectionOrArray(from.raw());
        if (basic != null
                || !isObject
                || Containers.isCollection(to.raw())
                || to.raw().isArray()) {
            throw place.typesDiffer(from);
        }
        return (value, nesting) -> value == null ? null : nested.map(value, to.raw(), nesting.deeper());
    }

    private static boolean isOpen(Class<?> type) {
        return type.isInterface() && !Containers.isCollection(type) && !Containers.isMap(type);
    }

    private static boolean isCollectionOrArray(Class<?> type) {
        return Containers.isCollection(type) || (type.isArray() && !BasicType.isBasic(type));
    }

    private static Conversion notNull(Conversion conversion, Place place) {
        return (value, nesting) -> {
            if (value == null) {
                Property component = place.component();
                throw Message.NULL_FOR_COMPONENT.as(
                        AlchemyException::new, place.schema().getSimpleName(), component.name(), component.type());
            }
            return conversion.convert(value, nesting);
        };
    }

    private static Conversion basic(BasicType type, Place place) {
        return (value, nesting) -> {
            try {
                return type.coerce(value, Path.ROOT);
            } catch (InvalidRequestException e) {
                // The data of the application is wrong, not what a client sent.
                throw Message.VALUE_OF_OTHER_TYPE.causedBy(
                        e,
                        AlchemyException::new,
                        place.schema().getSimpleName(),
                        place.component().name(),
                        place.component().type(),
                        Shown.quoted(value));
            }
        };
    }

    // The declared type says too little, as for a generic attribute or a value of a map: the value's own class decides.
    private Conversion byValue(ResolvedType to, Place place) {
        Map<Class<?>, Conversion> known = new ConcurrentHashMap<>();
        return (value, nesting) -> {
            if (value == null || (to.arguments().isEmpty() && to.boxed().isInstance(value))) {
                return value;
            }
            Class<?> type = value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass();
            return Shapes.known(known, type, actual -> between(ResolvedType.of(actual), to, place, true))
                    .convert(value, nesting);
        };
    }

    private Conversion collection(ResolvedType from, ResolvedType to, Place place) {
        if (!Containers.isCreatable(to.raw())) {
            throw place.typesDiffer(from);
        }
        ResolvedType elementType =
                from.raw().isArray() ? ResolvedType.of(from.raw().getComponentType()) : from.argument(0);
        Conversion element = between(elementType, to.argument(0), place);
        Supplier<Collection<Object>> empty = Containers.collections(to.raw());
        return (value, nesting) -> {
            Collection<Object> converted = empty.get();
            Collection<?> elements = Containers.elements(value);
            if (elements != null) {
                elements.forEach(each -> converted.add(element.convert(each, nesting)));
            }
            return unmodifiable(converted, to.raw());
        };
    }

    private Conversion map(ResolvedType from, ResolvedType to, Place place) {
        if (!Containers.isCreatable(to.raw())) {
            throw place.typesDiffer(from);
        }
        Conversion key = between(from.argument(0), to.argument(0), place);
        Conversion content = between(from.argument(1), to.argument(1), place);
        Supplier<Map<Object, Object>> empty = Containers.maps(to.raw());
        return (value, nesting) -> {
            Map<Object, Object> converted = empty.get();
            if (value instanceof Map<?, ?> map) {
                map.forEach((name, each) -> converted.put(key.convert(name, nesting), content.convert(each, nesting)));
            }
            return to.raw() == Map.class ? Collections.unmodifiableMap(converted) : converted;
        };
    }

    private static Object unmodifiable(Collection<Object> collection, Class<?> type) {
        if (collection instanceof List<Object> list && type.isAssignableFrom(List.class)) {
            return Collections.unmodifiableList(list);
        }
        return collection instanceof Set<Object> set && type == Set.class
                ? Collections.unmodifiableSet(set)
                : collection;
    }
}
