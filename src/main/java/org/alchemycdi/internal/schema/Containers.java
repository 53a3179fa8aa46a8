package org.alchemycdi.internal.schema;

import jakarta.annotation.Nullable;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Collections and maps: which they are, and empty ones of a declared type. */
final class Containers {

    private Containers() {}

    static boolean isCollection(Class<?> type) {
        return type == Iterable.class || Collection.class.isAssignableFrom(type);
    }

    static boolean isMap(Class<?> type) {
        return Map.class.isAssignableFrom(type);
    }

    /** What is in an Optional, a collection, an array or a map, down to what is none of these. */
    static ResolvedType content(ResolvedType type) {
        Class<?> raw = type.raw();
        if (raw == Optional.class || isCollection(raw)) {
            return content(type.argument(0));
        }
        if (isMap(raw)) {
            return content(type.argument(1));
        }
        return raw.isArray() ? content(ResolvedType.of(raw.getComponentType())) : type;
    }

    /** The elements of a collection or of an array that is no single value, or nothing for anything else. */
    static @Nullable Collection<?> elements(@Nullable Object value) {
        if (value instanceof Collection<?> collection) {
            return collection;
        }
        return value instanceof Object[] array ? Arrays.asList(array) : null;
    }

    /** Empty, mutable, and in the order of insertion where the declared type allows it. */
    static Supplier<Collection<Object>> collections(Class<?> declared) {
        if (declared.isAssignableFrom(ArrayList.class)) {
            return ArrayList::new;
        }
        if (declared.isAssignableFrom(LinkedHashSet.class)) {
            return LinkedHashSet::new;
        }
        if (declared.isAssignableFrom(TreeSet.class)) {
            return TreeSet::new;
        }
        return declared.isAssignableFrom(ArrayDeque.class) ? ArrayDeque::new : made(declared);
    }

    static Supplier<Map<Object, Object>> maps(Class<?> declared) {
        if (declared.isAssignableFrom(LinkedHashMap.class)) {
            return LinkedHashMap::new;
        }
        return declared.isAssignableFrom(TreeMap.class) ? TreeMap::new : made(declared);
    }

    /** Whether an empty one can be made. */
    static boolean isCreatable(Class<?> declared) {
        boolean known = declared.isAssignableFrom(ArrayList.class)
                || declared.isAssignableFrom(LinkedHashSet.class)
                || declared.isAssignableFrom(TreeSet.class)
                || declared.isAssignableFrom(ArrayDeque.class)
                || declared.isAssignableFrom(LinkedHashMap.class)
                || declared.isAssignableFrom(TreeMap.class);
        return known
                || (!Modifier.isAbstract(declared.getModifiers())
                        && Arrays.stream(declared.getConstructors())
                                .anyMatch(candidate -> candidate.getParameterCount() == 0));
    }

    @SuppressWarnings(
            "unchecked") // the caller asks for a collection by a class of collections, for a map by one of maps
    private static <C> Supplier<C> made(Class<?> declared) {
        MethodHandle constructor = Arrays.stream(declared.getConstructors())
                .filter(candidate -> candidate.getParameterCount() == 0)
                .findFirst()
                .map(Handles::constructor)
                .orElseThrow();
        return () -> {
            try {
                return (C) (Object) constructor.invokeExact(new Object[0]);
            } catch (Throwable thrown) {
                throw Handles.unchecked(thrown);
            }
        };
    }
}
