package org.alchemycdi.internal.autogenerate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The changes from one catalog to another, in an order in which a database accepts them: what stands on something goes before
 * it and comes after it.
 */
final class Difference {

    private final Catalog from;
    private final Catalog to;
    private final Predicate<ObjectName> hasRows;
    private final List<Change> foreignKeysGone = new ArrayList<>();
    private final List<Change> keysGone = new ArrayList<>();
    private final List<Change> made = new ArrayList<>();
    private final List<Change> columns = new ArrayList<>();
    private final List<Change> columnsGone = new ArrayList<>();
    private final List<Change> keys = new ArrayList<>();
    private final List<Change> foreignKeys = new ArrayList<>();
    private final List<Change> gone = new ArrayList<>();

    private Difference(Catalog from, Catalog to, Predicate<ObjectName> hasRows) {
        this.from = from;
        this.to = to;
        this.hasRows = hasRows;
    }

    /** @param hasRows whether a table of the first catalog may have rows when the changes are made */
    static List<Change> between(Catalog from, Catalog to, Predicate<ObjectName> hasRows) {
        return new Difference(from, to, hasRows).changes();
    }

    private List<Change> changes() {
        compareSchemas();
        compareSequences();
        from.tables().values().stream()
                .filter(table -> !to.tables().containsKey(table.name()))
                .forEach(this::drop);
        for (Table table : to.tables().values()) {
            Table before = from.tables().get(table.name());
            if (before == null) {
                create(table);
            } else {
                compare(before, table);
            }
        }
        to.sequences().keySet().forEach(this::alterSequence);
        from.sequences().values().stream()
                .filter(sequence -> !to.sequences().containsKey(sequence.name()))
                .forEach(sequence -> gone.add(new Change.DropSequence(sequence)));
        dropSchemas();
        List<Change> all = new ArrayList<>();
        List.of(foreignKeysGone, keysGone, made, columns, columnsGone, keys, foreignKeys, gone)
                .forEach(all::addAll);
        return all;
    }

    private void compareSchemas() {
        to.schemas().stream()
                .filter(schema -> !from.schemas().contains(schema))
                .forEach(schema -> made.add(new Change.CreateSchema(schema)));
    }

    private void dropSchemas() {
        from.schemas().stream()
                .filter(schema -> !to.schemas().contains(schema))
                .forEach(schema -> gone.add(new Change.DropSchema(schema)));
    }

    private void compareSequences() {
        to.sequences().values().stream()
                .filter(sequence -> !from.sequences().containsKey(sequence.name()))
                .forEach(sequence -> made.add(new Change.CreateSequence(sequence)));
    }

    private void alterSequence(ObjectName name) {
        Sequence before = from.sequences().get(name);
        Sequence after = to.sequences().get(name);
        if (before != null && before.increment() != after.increment()) {
            made.add(new Change.AlterSequence(before, after));
        }
    }

    private void drop(Table table) {
        table.foreignKeys().forEach(key -> foreignKeysGone.add(new Change.DropForeignKey(table.name(), key)));
        gone.add(new Change.DropTable(table));
    }

    private void create(Table table) {
        made.add(new Change.CreateTable(table));
        addKeys(table, table.uniqueKeys(), table.indexes(), table.checks());
        table.foreignKeys().forEach(key -> foreignKeys.add(new Change.AddForeignKey(table.name(), key)));
    }

    private void addKeys(Table table, List<UniqueKey> uniqueKeys, List<Index> indexes, List<Check> checks) {
        ObjectName name = table.name();
        uniqueKeys.forEach(key -> keys.add(new Change.AddUniqueKey(name, key)));
        indexes.forEach(index -> keys.add(new Change.CreateIndex(name, index)));
        checks.forEach(check -> keys.add(new Change.AddCheck(name, check)));
    }

    private void compare(Table before, Table after) {
        ObjectName name = after.name();
        compareColumns(before, after);
        Sameness.missing(before.uniqueKeys(), after.uniqueKeys(), Sameness::of)
                .forEach(key -> keysGone.add(new Change.DropUniqueKey(name, key)));
        Sameness.missing(before.indexes(), after.indexes(), Sameness::of)
                .forEach(index -> keysGone.add(new Change.DropIndex(name, index)));
        Sameness.missing(before.checks(), after.checks(), Sameness::of)
                .forEach(check -> keysGone.add(new Change.DropCheck(name, check)));
        Sameness.missing(before.foreignKeys(), after.foreignKeys(), Sameness::of)
                .forEach(key -> foreignKeysGone.add(new Change.DropForeignKey(name, key)));
        addKeys(
                after,
                Sameness.missing(after.uniqueKeys(), before.uniqueKeys(), Sameness::of),
                Sameness.missing(after.indexes(), before.indexes(), Sameness::of),
                Sameness.missing(after.checks(), before.checks(), Sameness::of));
        Sameness.missing(after.foreignKeys(), before.foreignKeys(), Sameness::of)
                .forEach(key -> foreignKeys.add(new Change.AddForeignKey(name, key)));
    }

    private void compareColumns(Table before, Table after) {
        Map<String, Column> old = byName(before.columns());
        Map<String, Column> now = byName(after.columns());
        for (Column column : after.columns()) {
            Column was = old.get(column.name());
            if (was == null) {
                boolean isOfRows = column.needsValue() && hasRows.test(before.name());
                columns.add(new Change.AddColumn(after.name(), column, isOfRows));
            } else if (!was.isLike(column)) {
                columns.add(new Change.AlterColumn(after.name(), was, column));
            }
        }
        before.columns().stream()
                .filter(column -> !now.containsKey(column.name()))
                .forEach(column -> columnsGone.add(new Change.DropColumn(after.name(), column)));
    }

    static Map<String, Column> byName(List<Column> columns) {
        return columns.stream().collect(Collectors.toMap(Column::name, Function.identity()));
    }
}
