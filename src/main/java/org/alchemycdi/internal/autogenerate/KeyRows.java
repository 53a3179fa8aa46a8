package org.alchemycdi.internal.autogenerate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Takes keys of all kinds into a draft, column by column, from rows of schema, table, key, kind, column, schema, table and column
 * that are referred to, and the rules for rows that are deleted or changed.
 *
 * @param primary how the product calls a primary key
 * @param unique the same of a unique one; all others are foreign keys
 * @param rule what a rule is called here
 */
record KeyRows(CatalogDraft draft, SchemaNames schemas, String primary, String unique, UnaryOperator<String> rule) {

    void add(ResultSet row) throws SQLException {
        ObjectName table = schemas.table(row);
        String kind = row.getString(4);
        String column = row.getString(5);
        if (kind.equals(primary)) {
            draft.primaryKey(table, column);
        } else if (kind.equals(unique)) {
            draft.uniqueKey(table, row.getString(3), column, false);
        } else {
            draft.foreignKey(
                    table,
                    new ForeignKey(
                            row.getString(3),
                            List.of(column),
                            schemas.name(row.getString(6), row.getString(7)),
                            List.of(row.getString(8)),
                            rule.apply(row.getString(9)),
                            rule.apply(row.getString(10))));
        }
    }
}
