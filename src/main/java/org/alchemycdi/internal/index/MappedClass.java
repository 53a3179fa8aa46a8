package org.alchemycdi.internal.index;

import java.util.Comparator;

/**
 * One entry of the index; ordered as its lines are.
 *
 * @param name the binary name, as {@link Class#forName(String)} takes it
 */
record MappedClass(MappedKind kind, String name) implements Comparable<MappedClass> {

    private static final Comparator<MappedClass> BY_LINE = Comparator.comparing(MappedClass::line);

    String line() {
        return kind.word() + " " + name;
    }

    @Override
    public int compareTo(MappedClass other) {
        return BY_LINE.compare(this, other);
    }
}
