package org.alchemycdi.internal.autogenerate;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What a database has, as far as it is compared.
 *
 * @param schemas those that exist of the schemas that were asked for, besides the one of the connection
 */
record Catalog(Set<String> schemas, SortedMap<ObjectName, Table> tables, SortedMap<ObjectName, Sequence> sequences) {

    static final Catalog EMPTY = new Catalog(Set.of(), Map.of(), Map.of());

    Catalog(Set<String> schemas, Map<ObjectName, Table> tables, Map<ObjectName, Sequence> sequences) {
        this(
                Collections.unmodifiableSet(new TreeSet<>(schemas)),
                Collections.unmodifiableSortedMap(new TreeMap<>(tables)),
                Collections.unmodifiableSortedMap(new TreeMap<>(sequences)));
    }

    Catalog withoutSequences(Predicate<Sequence> which) {
        Map<ObjectName, Sequence> others = new TreeMap<>(sequences);
        others.values().removeIf(which);
        return new Catalog(schemas, tables, others);
    }
}
