package org.alchemycdi.internal.autogenerate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a database shall have after a migration: what the entities need, and of what it has besides all that is not dropped. So
 * the migration is what lies between the two, and nothing that is held back is in the way back.
 */
final class Goal {

    private final Catalog live;
    private final Catalog target;
    private final Options options;
    private final Staying staying;
    private final Remarks remarks;

    private Goal(Catalog live, Catalog target, Options options, Staying staying, Remarks remarks) {
        this.live = live;
        this.target = target;
        this.options = options;
        this.staying = staying;
        this.remarks = remarks;
    }

    /** @param remarks what cannot be written as a change is added here */
    static Catalog of(Catalog live, Catalog target, Options options, Staying staying, Remarks remarks) {
        Goal goal = new Goal(live, target, options, staying, remarks);
        Set<String> schemas = new TreeSet<>(live.schemas());
        schemas.addAll(target.schemas());
        Map<ObjectName, Table> tables = goal.tables();
        return new Catalog(schemas, tables, goal.sequences(tables));
    }

    private Map<ObjectName, Table> tables() {
        Map<ObjectName, Table> tables = new TreeMap<>(target.tables());
        for (Table table : live.tables().values()) {
            Table mapped = target.tables().get(table.name());
            if (mapped != null) {
                tables.put(table.name(), merged(table, Unsaid.in(table, StrictTypes.in(table, mapped))));
            } else if (!isDropped(table.name())) {
                tables.put(table.name(), table);
                noteHeld(table.name());
            }
        }
        return tables;
    }

    private Map<ObjectName, Sequence> sequences(Map<ObjectName, Table> tables) {
        Map<ObjectName, Sequence> sequences = new TreeMap<>(target.sequences());
        for (Sequence sequence : live.sequences().values()) {
            Sequence mapped = target.sequences().get(sequence.name());
            if (mapped != null) {
                sequences.put(sequence.name(), new Sequence(sequence.name(), sequence.start(), mapped.increment()));
            } else if (isHeld(sequence.name(), tables) || !isDropped(sequence.name())) {
                sequences.put(sequence.name(), sequence);
            }
        }
        return sequences;
    }

    /** By a default that nothing drops or changes. */
    private boolean isHeld(ObjectName sequence, Map<ObjectName, Table> tables) {
        List<SequenceUse> uses = options.isFormer(sequence)
                ? staying.usesOf(sequence, use -> !live.tables().containsKey(use.table()) || stays(use, tables))
                : List.of();
        if (!uses.isEmpty()) {
            remarks.note(held(sequence.toString(), SequenceUse.whyItStays(uses)));
        }
        return !uses.isEmpty();
    }

    private boolean stays(SequenceUse use, Map<ObjectName, Table> tables) {
        return defaultOf(use, tables).equals(defaultOf(use, live.tables()));
    }

    private static Optional<String> defaultOf(SequenceUse use, Map<ObjectName, Table> tables) {
        return Optional.ofNullable(tables.get(use.table())).stream()
                .flatMap(table -> table.columns().stream())
                .filter(column -> column.name().equals(use.column()))
                .map(Column::defaultValue)
                .findFirst();
    }

    private boolean isDropped(ObjectName name) {
        return options.allowDrop() && staying.isDroppable(name);
    }

    private void noteHeld(ObjectName former) {
        if (options.isFormer(former)) {
            staying.to(former).ifPresent(reference -> remarks.note(held(former.toString(), reference.whyItStays())));
        }
    }

    private static String held(String what, String why) {
        return what + ": nobody maps it any more; " + why;
    }

    private Table merged(Table table, Table mapped) {
        if (!Set.copyOf(table.primaryKey()).equals(Set.copyOf(mapped.primaryKey()))) {
            remarks.byHand("%s: the primary key is (%s) and should be (%s); write this by hand"
                    .formatted(
                            table.name(),
                            String.join(", ", table.primaryKey()),
                            String.join(", ", mapped.primaryKey())));
        }
        Set<String> kept = keptColumns(table, mapped);
        kept.forEach(column -> staying.to(table.name(), column)
                .ifPresent(reference -> remarks.note(held(table.name() + "." + column, reference.whyItStays()))));
        return new Table(
                table.name(),
                columns(table, mapped, kept),
                table.primaryKey(),
                joined(
                        Sameness.common(table.uniqueKeys(), mapped.uniqueKeys(), Sameness::of),
                        table.uniqueKeys().stream().filter(key -> stays(key.columns(), kept, table, mapped)),
                        Sameness.missing(mapped.uniqueKeys(), table.uniqueKeys(), Sameness::of)),
                joined(
                        Sameness.common(table.indexes(), mapped.indexes(), Sameness::of),
                        table.indexes().stream().filter(index -> stays(index.columns(), kept, table, mapped)),
                        Sameness.missing(mapped.indexes(), table.indexes(), Sameness::of)),
                foreignKeys(table, mapped, kept),
                checks(table, mapped, goneColumns(table, mapped, kept)),
                table.extras(),
                table.options());
    }

    /** Columns that nobody maps, and that stay all the same. Without its columns a primary key could not stay as it is. */
    private Set<String> keptColumns(Table table, Table mapped) {
        Map<String, Column> known = Difference.byName(mapped.columns());
        Set<String> kept = new HashSet<>();
        for (Column column : table.columns()) {
            boolean isKept = !options.allowDrop()
                    || table.primaryKey().contains(column.name())
                    || staying.to(table.name(), column.name()).isPresent();
            if (!known.containsKey(column.name()) && isKept) {
                kept.add(column.name());
            }
        }
        return kept;
    }

    private static Set<String> goneColumns(Table table, Table mapped, Set<String> kept) {
        Set<String> gone = new HashSet<>(Difference.byName(table.columns()).keySet());
        gone.removeAll(kept);
        gone.removeAll(Difference.byName(mapped.columns()).keySet());
        return gone;
    }

    private List<Column> columns(Table table, Table mapped, Set<String> kept) {
        Map<String, Column> wanted = Difference.byName(mapped.columns());
        Map<String, Column> known = Difference.byName(table.columns());
        List<Column> columns = new ArrayList<>();
        for (Column column : table.columns()) {
            if (kept.contains(column.name())) {
                columns.add(column);
            } else if (wanted.containsKey(column.name())) {
                columns.add(merged(table, column, wanted.get(column.name())));
            }
        }
        mapped.columns().stream()
                .filter(column -> !known.containsKey(column.name()))
                .forEach(columns::add);
        return columns;
    }

    private Column merged(Table table, Column column, Column mapped) {
        if (column.isLike(mapped)) {
            return column;
        }
        if (column.isIdentity() != mapped.isIdentity() && !isMappedSerial(table, column)) {
            remarks.byHand("%s.%s: the database %s the value, and it should be otherwise; write this by hand"
                    .formatted(table.name(), column.name(), column.isIdentity() ? "gives" : "does not give"));
        }
        if (!column.clause().equals(mapped.clause()) && (column.isComputed() || mapped.isComputed())) {
            remarks.byHand("%s.%s: it is \"%s\" and should be \"%s\"; write this by hand"
                    .formatted(table.name(), column.name(), column.clause(), mapped.clause()));
            return column;
        }
        Column merged = new Column(
                column.name(),
                mapped.type(),
                mapped.isNullable(),
                column.isIdentity() ? column.defaultValue() : mapped.defaultValue(),
                column.isIdentity(),
                mapped.clause(),
                mapped.text(),
                mapped.kept());
        return merged.isLike(column) ? column : merged;
    }

    /** Whether an entity takes its ids from the sequence that the column has for itself. */
    private boolean isMappedSerial(Table table, Column column) {
        return live.sequences().values().stream().anyMatch(sequence -> sequence.isOf(table.name(), column.name()));
    }

    private List<ForeignKey> foreignKeys(Table table, Table mapped, Set<String> kept) {
        return joined(
                Sameness.common(table.foreignKeys(), mapped.foreignKeys(), Sameness::of),
                table.foreignKeys().stream()
                        .filter(key ->
                                touches(key.columns(), kept) || touches(key.targetColumns(), keptIn(key.target()))),
                Sameness.missing(mapped.foreignKeys(), table.foreignKeys(), Sameness::of));
    }

    private Set<String> keptIn(ObjectName name) {
        Table table = live.tables().get(name);
        Table mapped = target.tables().get(name);
        return table == null || mapped == null ? Set.of() : keptColumns(table, mapped);
    }

    /** Most checks are written by hand, since entities can hardly say them; so they stay unless something takes their place. */
    private List<Check> checks(Table table, Table mapped, Set<String> gone) {
        List<Check> added = Sameness.missing(mapped.checks(), table.checks(), Sameness::of);
        List<Check> checks = new ArrayList<>();
        for (Check check : table.checks()) {
            boolean isReplaced = added.stream().anyMatch(other -> other.name().equals(check.name()));
            if (!isReplaced && gone.stream().noneMatch(check::mentions)) {
                checks.add(check);
            }
        }
        if (!added.isEmpty()) {
            Sameness.missing(checks, mapped.checks(), Sameness::of)
                    .forEach(check ->
                            remarks.note("%s: the check %s %s stays; drop it by hand if the new one replaces it"
                                    .formatted(table.name(), check.name(), check.condition())));
        }
        checks.addAll(added);
        return checks;
    }

    /** A key of columns that stay does so too, unless it would be in the way of another type for one of its columns. */
    private boolean stays(List<String> columns, Set<String> kept, Table table, Table mapped) {
        Map<String, Column> known = Difference.byName(table.columns());
        Map<String, Column> wanted = Difference.byName(mapped.columns());
        return staying.leanOn(table.name(), columns)
                || touches(columns, kept)
                        && columns.stream()
                                .allMatch(column -> kept.contains(column)
                                        || (wanted.containsKey(column)
                                                && known.get(column)
                                                        .type()
                                                        .equals(wanted.get(column)
                                                                .type())));
    }

    private static boolean touches(List<String> columns, Set<String> kept) {
        return columns.stream().anyMatch(kept::contains);
    }

    private static <T> List<T> joined(List<T> common, Stream<T> kept, List<T> added) {
        Set<T> all = new LinkedHashSet<>(common);
        kept.forEach(all::add);
        all.addAll(added);
        return List.copyOf(all);
    }
}
