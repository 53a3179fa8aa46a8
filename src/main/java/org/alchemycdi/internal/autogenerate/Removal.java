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
 * @param notes which of them stay, since others refer to them or have their numbers from them
 */
record Removal(Catalog rest, List<String> notes) {

    static Removal of(Catalog live, Catalog mapped, Needs needs) {
        Set<ObjectName> leaving = new HashSet<>(mapped.tables().keySet());
        leaving.retainAll(live.tables().keySet());
        Staying staying = Staying.whenGone(live, leaving, needs);
        List<String> notes = new ArrayList<>();
        Map<ObjectName, Table> tables = new TreeMap<>(live.tables());
        for (ObjectName name : live.tables().keySet()) {
            if (leaving.contains(name)) {
                staying.to(name)
                        .ifPresentOrElse(
                                reference -> notes.add(name + ": " + reference.whyItStays()),
                                () -> tables.remove(name));
            }
        }
        leaving.removeAll(tables.keySet());
        Map<ObjectName, Sequence> sequences = new TreeMap<>(live.sequences());
        for (ObjectName name : mapped.sequences().keySet()) {
            List<SequenceUse> uses = staying.usesOf(name, use -> !leaving.contains(use.table()));
            if (uses.isEmpty()) {
                sequences.remove(name);
            } else {
                notes.add(name + ": " + SequenceUse.whyItStays(uses));
            }
        }
        return new Removal(new Catalog(live.schemas(), tables, sequences), List.copyOf(notes));
    }
}
