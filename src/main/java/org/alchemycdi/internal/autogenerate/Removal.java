package org.alchemycdi.internal.autogenerate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a database has left without the tables and sequences of the entities.
 *
 * @param notes which of the tables stay, since others refer to them
 */
record Removal(Catalog rest, List<String> notes) {

    /** @param outside foreign keys of tables that are not looked at */
    static Removal of(Catalog live, Catalog mapped, List<Reference> outside) {
        Set<ObjectName> leaving = new HashSet<>(mapped.tables().keySet());
        leaving.retainAll(live.tables().keySet());
        Staying staying = Staying.whenGone(live, leaving, outside);
        List<String> notes = new ArrayList<>();
        Map<ObjectName, Table> tables = new TreeMap<>(live.tables());
        for (ObjectName name : live.tables().keySet()) {
            if (leaving.contains(name)) {
                staying.to(name)
                        .ifPresentOrElse(reference -> notes.add(held(name, reference)), () -> tables.remove(name));
            }
        }
        Map<ObjectName, Sequence> sequences = new TreeMap<>(live.sequences());
        sequences.keySet().removeAll(mapped.sequences().keySet());
        return new Removal(new Catalog(live.schemas(), tables, sequences), List.copyOf(notes));
    }

    private static String held(ObjectName name, Reference reference) {
        return "%s: it stays, since %s refers to it; drop the foreign key %s of it by hand first"
                .formatted(name, reference.table(), reference.key().name());
    }
}
