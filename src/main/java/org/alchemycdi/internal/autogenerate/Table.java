package org.alchemycdi.internal.autogenerate;

import java.util.List;

/**
 * A table.
 *
 * @param extras statements that make what stands on the table and is not compared, where the product loses it with the
 *     table: triggers for example
 */
record Table(
        ObjectName name,
        List<Column> columns,
        List<String> primaryKey,
        List<UniqueKey> uniqueKeys,
        List<Index> indexes,
        List<ForeignKey> foreignKeys,
        List<Check> checks,
        List<String> extras) {

    Table {
        columns = List.copyOf(columns);
        primaryKey = List.copyOf(primaryKey);
        uniqueKeys = List.copyOf(uniqueKeys);
        indexes = List.copyOf(indexes);
        foreignKeys = List.copyOf(foreignKeys);
        checks = List.copyOf(checks);
        extras = List.copyOf(extras);
    }

    Table withoutForeignKeys() {
        return new Table(name, columns, primaryKey, uniqueKeys, indexes, List.of(), checks, extras);
    }
}
