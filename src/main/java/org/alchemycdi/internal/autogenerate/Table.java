package org.alchemycdi.internal.autogenerate;

import java.util.List;

/**
 * A table.
 *
 * @param extras statements that make what stands on the table and is not compared, where the product loses it with the
 *     table: triggers for example
 * @param options what stands behind the columns in CREATE TABLE, empty mostly. It is not compared.
 */
record Table(
        ObjectName name,
        List<Column> columns,
        List<String> primaryKey,
        List<UniqueKey> uniqueKeys,
        List<Index> indexes,
        List<ForeignKey> foreignKeys,
        List<Check> checks,
        List<String> extras,
        String options) {

    Table {
        columns = List.copyOf(columns);
        primaryKey = List.copyOf(primaryKey);
        uniqueKeys = List.copyOf(uniqueKeys);
        indexes = List.copyOf(indexes);
        foreignKeys = List.copyOf(foreignKeys);
        checks = List.copyOf(checks);
        extras = List.copyOf(extras);
    }

    /** Without options. */
    Table(
            ObjectName name,
            List<Column> columns,
            List<String> primaryKey,
            List<UniqueKey> uniqueKeys,
            List<Index> indexes,
            List<ForeignKey> foreignKeys,
            List<Check> checks,
            List<String> extras) {
        this(name, columns, primaryKey, uniqueKeys, indexes, foreignKeys, checks, extras, "");
    }

    Table withColumns(List<Column> others) {
        return new Table(name, others, primaryKey, uniqueKeys, indexes, foreignKeys, checks, extras, options);
    }

    Table withForeignKeys(List<ForeignKey> others) {
        return new Table(name, columns, primaryKey, uniqueKeys, indexes, others, checks, extras, options);
    }
}
