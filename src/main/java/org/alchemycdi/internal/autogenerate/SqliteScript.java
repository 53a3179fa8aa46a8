package org.alchemycdi.internal.autogenerate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Scripts for SQLite, which can add columns and indexes to a table. For any other change the table is made anew: its rows are
 * put aside, the table is dropped, created as it shall be, and filled again.
 *
 * <p>All in one transaction, in which foreign keys cannot be turned off. Deferred, they count the rows that lose what they refer
 * to, and count back when it returns; a table that was renamed to the old name would not be counted. But the rules for deletes
 * run when a table is dropped. So the rows of all tables that such a rule would touch are put aside as well.
 */
final class SqliteScript implements ScriptWriter {

    static final String SCHEMA = "main";

    private static final Set<String> CHANGING_RULES = Set.of("CASCADE", "SET NULL", "SET DEFAULT");

    private final Identifiers names = new Identifiers("[A-Za-z_][A-Za-z0-9_]*", ReservedWords.SQLITE, "\"");

    @Override
    public String name(ObjectName name) {
        return names.write(name);
    }

    @Override
    public List<String> write(Catalog from, Catalog to, Predicate<ObjectName> hasRows) {
        List<Change> changes = Difference.between(from, to, hasRows);
        Map<ObjectName, Table> rebuilt = rebuilt(changes, from, to);
        List<String> statements = new ArrayList<>();
        for (Change change : changes) {
            statements.addAll(first(change, rebuilt.keySet()));
        }
        new SqliteRebuild(from, rebuilt, changes, names).writeTo(statements);
        Set<ObjectName> made = new HashSet<>(rebuilt.keySet());
        to.tables().keySet().stream()
                .filter(name -> !from.tables().containsKey(name))
                .forEach(made::add);
        for (Change change : changes) {
            statements.addAll(last(change, made, to));
        }
        boolean dropsTables = changes.stream().anyMatch(Change.DropTable.class::isInstance);
        if (dropsTables || !rebuilt.isEmpty()) {
            statements.add(0, "PRAGMA defer_foreign_keys = ON");
        }
        return statements;
    }

    private Map<ObjectName, Table> rebuilt(List<Change> changes, Catalog from, Catalog to) {
        Map<ObjectName, Table> rebuilt = new LinkedHashMap<>();
        changes.stream()
                .filter(change -> !isWritten(change))
                .filter(Change.OfTable.class::isInstance)
                .map(change -> ((Change.OfTable) change).table())
                .filter(name -> from.tables().containsKey(name) && to.tables().containsKey(name))
                .forEach(name -> rebuilt.put(name, to.tables().get(name)));
        boolean grows = true;
        while (grows) {
            List<Table> touched = from.tables().values().stream()
                    .filter(table -> !rebuilt.containsKey(table.name())
                            && to.tables().containsKey(table.name())
                            && table.foreignKeys().stream()
                                    .anyMatch(key -> rebuilt.containsKey(key.target())
                                            && CHANGING_RULES.contains(key.onDelete())))
                    .toList();
            touched.forEach(table -> rebuilt.put(table.name(), to.tables().get(table.name())));
            grows = !touched.isEmpty();
        }
        return rebuilt;
    }

    /** Whether SQLite has a statement for it. */
    private static boolean isWritten(Change change) {
        if (change instanceof Change.AddColumn add) {
            Column column = add.column();
            boolean isConstant = !column.defaultValue().matches("(?is).*[(].*|CURRENT_.*");
            return !column.needsValue() && isConstant && !column.isComputed();
        }
        if (change instanceof Change.AddUniqueKey add) {
            return add.key().isIndex();
        }
        if (change instanceof Change.DropUniqueKey drop) {
            return drop.key().isIndex();
        }
        return change instanceof Change.CreateIndex
                || change instanceof Change.DropIndex
                || change instanceof Change.CreateTable
                || change instanceof Change.DropTable;
    }

    private List<String> first(Change change, Set<ObjectName> rebuilt) {
        if (change instanceof Change.DropIndex drop && !rebuilt.contains(drop.table())) {
            return List.of("DROP INDEX " + names.write(drop.index().name()));
        }
        if (change instanceof Change.DropUniqueKey drop && drop.key().isIndex() && !rebuilt.contains(drop.table())) {
            return List.of("DROP INDEX " + names.write(drop.key().name()));
        }
        return List.of();
    }

    private List<String> last(Change change, Set<ObjectName> rebuilt, Catalog to) {
        if (change instanceof Change.AddColumn add && !rebuilt.contains(add.table())) {
            Table table = to.tables().get(add.table());
            return List.of("ALTER TABLE " + names.write(add.table()) + " ADD COLUMN "
                    + new SqliteTable(table, names).definition(add.column()));
        }
        if (change instanceof Change.CreateIndex create && !rebuilt.contains(create.table())) {
            return List.of(index(names, create.table(), create.index()));
        }
        if (change instanceof Change.AddUniqueKey add && add.key().isIndex() && !rebuilt.contains(add.table())) {
            return List.of(index(names, add.table(), add.key()));
        }
        return List.of();
    }

    static String index(Identifiers names, ObjectName table, Index index) {
        String parts = index.parts().stream()
                .map(part -> names.write(part.column()) + (part.isDescending() ? " DESC" : ""))
                .collect(Collectors.joining(", ", "(", ")"));
        return "CREATE INDEX " + names.write(index.name()) + " ON " + names.write(table) + " " + parts;
    }

    static String index(Identifiers names, ObjectName table, UniqueKey key) {
        return "CREATE UNIQUE INDEX " + names.write(key.name()) + " ON " + names.write(table) + " "
                + names.list(key.columns());
    }
}
