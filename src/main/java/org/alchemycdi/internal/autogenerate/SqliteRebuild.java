package org.alchemycdi.internal.autogenerate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/** Tables of SQLite that are made anew, all at once. */
final class SqliteRebuild {

    private final Catalog from;
    private final Map<ObjectName, Table> tables;
    private final List<Change> changes;
    private final Identifiers names;

    SqliteRebuild(Catalog from, Map<ObjectName, Table> tables, List<Change> changes, Identifiers names) {
        this.from = from;
        this.tables = tables;
        this.changes = changes;
        this.names = names;
    }

    /**
     * Tables that come or go besides are made first and dropped last: a rule that deletes rows needs all tables that theirs refer
     * to, old or new. That is why a table is made again as soon as it is dropped, too.
     */
    void writeTo(List<String> statements) {
        tables.values()
                .forEach(table -> statements.add(
                        "CREATE TABLE " + aside(table) + " AS SELECT * FROM " + names.write(table.name())));
        created().forEach(table -> statements.addAll(create(table)));
        for (ObjectName name : referringFirst(tables.keySet())) {
            statements.add(drop(name));
            statements.addAll(create(tables.get(name)));
        }
        tables.values().forEach(table -> statements.add(insert(table)));
        statements.addAll(drops());
        tables.values().forEach(table -> statements.add("DROP TABLE " + aside(table)));
        created().forEach(table -> addIndexes(table, statements));
        tables.values().forEach(table -> addIndexes(table, statements));
    }

    /** With the indexes that a foreign key to it may lean on: without them no row of the other table can be changed. */
    private List<String> create(Table table) {
        List<String> statements = new ArrayList<>();
        statements.add(new SqliteTable(table, names).create());
        table.uniqueKeys().stream()
                .filter(UniqueKey::isIndex)
                .forEach(key -> statements.add(SqliteScript.index(names, table.name(), key)));
        return statements;
    }

    private String drop(ObjectName name) {
        return "DROP TABLE " + names.write(name);
    }

    private List<Table> created() {
        return changes.stream()
                .filter(Change.CreateTable.class::isInstance)
                .map(change -> ((Change.CreateTable) change).table())
                .toList();
    }

    private List<ObjectName> dropped() {
        return changes.stream()
                .filter(Change.DropTable.class::isInstance)
                .map(change -> ((Change.DropTable) change).table().name())
                .toList();
    }

    /** As far as they do not refer to each other in a circle. */
    private List<ObjectName> referringFirst(Collection<ObjectName> some) {
        List<ObjectName> left = new ArrayList<>(some);
        List<ObjectName> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            ObjectName next = unreferred(left, left).orElse(left.get(0));
            left.remove(next);
            ordered.add(next);
        }
        return ordered;
    }

    /** A circle is broken by a table that is there once more for a while, and refers to nothing. */
    private List<String> drops() {
        List<ObjectName> left = new ArrayList<>(dropped());
        List<ObjectName> referring = new ArrayList<>(left);
        List<String> statements = new ArrayList<>();
        while (!left.isEmpty()) {
            Optional<ObjectName> next = unreferred(left, referring);
            ObjectName name = next.orElseGet(() -> referring.get(0));
            statements.add(drop(name));
            referring.remove(name);
            if (next.isPresent()) {
                left.remove(name);
            } else {
                statements.addAll(create(from.tables().get(name).withForeignKeys(List.of())));
            }
        }
        return statements;
    }

    private Optional<ObjectName> unreferred(List<ObjectName> some, List<ObjectName> referring) {
        return some.stream()
                .filter(name -> referring.stream()
                        .noneMatch(other -> refersTo(from.tables().get(other), name)))
                .findFirst();
    }

    private static boolean refersTo(Table table, ObjectName name) {
        return !table.name().equals(name)
                && table.foreignKeys().stream().anyMatch(key -> key.target().equals(name));
    }

    private String aside(Table table) {
        return names.write("alchemy_aside_" + table.name().name());
    }

    private String insert(Table table) {
        Set<String> before =
                Difference.byName(from.tables().get(table.name()).columns()).keySet();
        List<String> columns = new ArrayList<>();
        List<String> values = new ArrayList<>();
        StringBuilder todo = new StringBuilder();
        for (Column column : table.columns()) {
            String name = names.write(column.name());
            if (before.contains(column.name()) && !column.isComputed()) {
                columns.add(name);
                values.add(name);
            } else if (!before.contains(column.name()) && column.needsValue()) {
                columns.add(name);
                values.add("NULL");
                todo.append("-- TODO where there are rows, write the value of ")
                        .append(name)
                        .append(" instead of NULL\n");
            }
            if (forbidsNull(table, column)) {
                todo.append("-- TODO where rows hold NULL, write coalesce(%s, …) instead of the second %s\n"
                        .formatted(name, name));
            }
        }
        return todo + "INSERT INTO " + names.write(table.name())
                + columns.stream().collect(list()) + " SELECT " + String.join(", ", values) + " FROM " + aside(table);
    }

    private static Collector<CharSequence, ?, String> list() {
        return Collectors.joining(", ", " (", ")");
    }

    private boolean forbidsNull(Table table, Column column) {
        return changes.stream()
                .anyMatch(change -> change instanceof Change.AlterColumn alter
                        && alter.table().equals(table.name())
                        && alter.to().name().equals(column.name())
                        && alter.forbidsNull());
    }

    private void addIndexes(Table table, List<String> statements) {
        table.indexes().forEach(index -> statements.add(SqliteScript.index(names, table.name(), index)));
        statements.addAll(table.extras());
    }
}
