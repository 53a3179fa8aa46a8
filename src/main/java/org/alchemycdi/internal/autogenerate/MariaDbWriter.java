package org.alchemycdi.internal.autogenerate;

import java.util.ArrayList;
import java.util.List;

/** SQL of MariaDB. */
final class MariaDbWriter extends StandardWriter {

    MariaDbWriter(String currentSchema) {
        super(new Identifiers("[A-Za-z_][A-Za-z0-9_$]*", ReservedWords.MARIADB, "`"), currentSchema);
    }

    /** A column is changed by saying all of it again. */
    @Override
    public List<String> alterColumn(Change.AlterColumn change) {
        List<String> statements = new ArrayList<>();
        if (change.forbidsNull() && (change.changesType() || change.changesDefault())) {
            statements.add(modify(change.table(), change.to().nullable()));
        }
        statements.add(
                (change.forbidsNull() ? todo(change.table(), change.to()) : "") + modify(change.table(), change.to()));
        return statements;
    }

    @Override
    String retyped(Change.AlterColumn change) {
        throw new IllegalStateException("a column is changed as a whole");
    }

    @Override
    String notNull(ObjectName table, Column column) {
        return modify(table, column);
    }

    private String modify(ObjectName table, Column column) {
        return alter(table, "MODIFY COLUMN " + definition(column));
    }

    /** The index that was made for it would stay. */
    @Override
    public List<String> dropForeignKey(ObjectName table, ForeignKey key) {
        String name = names.write(key.name());
        return List.of(alter(table, "DROP FOREIGN KEY " + name), alter(table, "DROP INDEX IF EXISTS " + name));
    }

    @Override
    String dropIndex(ObjectName table, String name) {
        return alter(table, "DROP INDEX " + names.write(name));
    }

    @Override
    String definition(Column column) {
        boolean isTimestamp = column.type().startsWith("timestamp");
        return names.write(column.name()) + " " + column.type()
                + (column.isComputed() ? " " + column.clause() : "")
                + (!column.isNullable() && !column.isComputed() ? " NOT NULL" : isTimestamp ? " NULL" : "")
                + (column.hasDefault() ? " DEFAULT " + column.defaultValue() : "")
                + (column.isIdentity() ? " AUTO_INCREMENT" : "")
                + column.kept()
                + (column.isComputed() || column.clause().isEmpty() ? "" : " " + column.clause());
    }
}
