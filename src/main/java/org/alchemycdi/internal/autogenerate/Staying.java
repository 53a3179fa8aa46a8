package org.alchemycdi.internal.autogenerate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Foreign keys that no migration drops, since their tables are not ours or their columns cannot go, and defaults that are numbers
 * of sequences. No product drops what they refer to, but MariaDB, where rows could not be inserted any more.
 */
final class Staying {

    private final Catalog target;
    private final Options options;
    private final List<Reference> references;
    private final List<SequenceUse> sequenceUses;

    private Staying(Catalog target, Options options, Needs needs) {
        this.target = target;
        this.options = options;
        this.references = new ArrayList<>(needs.references());
        this.sequenceUses = needs.sequenceUses();
    }

    static Staying of(Catalog live, Catalog target, Options options, Needs needs) {
        Staying staying = new Staying(target, options, needs);
        List<Table> others = new ArrayList<>();
        for (Table table : live.tables().values()) {
            Table mapped = target.tables().get(table.name());
            if (mapped != null) {
                staying.addOfPrimaryKey(table, mapped);
            } else if (options.isFormer(table.name())) {
                others.add(table);
            } else {
                staying.add(table);
            }
        }
        staying.addReferred(others);
        return staying;
    }

    /**
     * The same when the tables of the entities go.
     *
     * @param leaving their names, as far as the database has them
     */
    static Staying whenGone(Catalog live, Set<ObjectName> leaving, Needs needs) {
        Staying staying = new Staying(live, Options.DEFAULT, needs);
        List<Table> mapped = new ArrayList<>();
        for (Table table : live.tables().values()) {
            if (leaving.contains(table.name())) {
                mapped.add(table);
            } else {
                staying.add(table);
            }
        }
        staying.addReferred(mapped);
        return staying;
    }

    /** What stays because of a reference has references itself. */
    private void addReferred(List<Table> former) {
        List<Table> referred =
                former.stream().filter(table -> to(table.name()).isPresent()).toList();
        if (!referred.isEmpty()) {
            List<Table> rest = new ArrayList<>(former);
            rest.removeAll(referred);
            referred.forEach(this::add);
            addReferred(rest);
        }
    }

    private void add(Table table) {
        table.foreignKeys().forEach(key -> references.add(new Reference(table.name(), key)));
    }

    /** A primary key keeps its columns, mapped or not, and they keep their foreign keys. */
    private void addOfPrimaryKey(Table table, Table mapped) {
        Set<String> kept = new HashSet<>(table.primaryKey());
        kept.removeAll(Difference.byName(mapped.columns()).keySet());
        table.foreignKeys().stream()
                .filter(key -> key.columns().stream().anyMatch(kept::contains))
                .forEach(key -> references.add(new Reference(table.name(), key)));
    }

    /** Whether a table or sequence is one that earlier migrations made, and that nothing needs any more. */
    boolean isDroppable(ObjectName name) {
        return options.isFormer(name) && !target.tables().containsKey(name) && to(name).isEmpty();
    }

    Optional<Reference> to(ObjectName table) {
        return references.stream().filter(reference -> reference.isTo(table)).findFirst();
    }

    Optional<Reference> to(ObjectName table, String column) {
        return references.stream()
                .filter(reference ->
                        reference.isTo(table) && reference.key().targetColumns().contains(column))
                .findFirst();
    }

    /**
     * The defaults that are numbers of a sequence.
     *
     * @param isKept whether one is left
     */
    List<SequenceUse> usesOf(ObjectName sequence, Predicate<SequenceUse> isKept) {
        return sequenceUses.stream()
                .filter(use -> use.sequence().equals(sequence))
                .filter(isKept)
                .toList();
    }

    /** Whether a key or an index is what a reference leans on. */
    boolean leanOn(ObjectName table, List<String> columns) {
        return references.stream()
                .anyMatch(reference -> reference.isTo(table)
                        && columns.containsAll(reference.key().targetColumns()));
    }
}
