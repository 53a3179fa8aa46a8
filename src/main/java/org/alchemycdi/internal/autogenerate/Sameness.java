package org.alchemycdi.internal.autogenerate;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** When two keys or indexes of a table are one and the same, whatever they are called. */
final class Sameness {

    private Sameness() {}

    static Object of(UniqueKey key) {
        return Set.copyOf(key.columns());
    }

    static Object of(Index index) {
        return index.parts();
    }

    static Object of(Check check) {
        return check.condition();
    }

    static Object of(ForeignKey key) {
        Set<List<String>> pairs = new HashSet<>();
        for (int i = 0; i < key.columns().size(); i++) {
            pairs.add(List.of(key.columns().get(i), key.targetColumns().get(i)));
        }
        return List.of(pairs, key.target(), key.onDelete(), key.onUpdate());
    }

    interface Key<T> {

        Object of(T thing);
    }

    /** Those of the first that the second does not have. */
    static <T> List<T> missing(Collection<T> first, Collection<T> second, Key<T> key) {
        Set<Object> known = new HashSet<>();
        second.forEach(thing -> known.add(key.of(thing)));
        return first.stream().filter(thing -> !known.contains(key.of(thing))).toList();
    }

    /** Those of the first that the second has too. */
    static <T> List<T> common(Collection<T> first, Collection<T> second, Key<T> key) {
        Set<T> missing = new HashSet<>(missing(first, second, key));
        return first.stream().filter(thing -> !missing.contains(thing)).toList();
    }
}
