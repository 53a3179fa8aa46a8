package org.alchemycdi.internal.autogenerate;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads foreign keys that lead from other schemas into those that are looked at. */
final class OutsideReferences {

    private final SchemaNames schemas;
    private final CatalogDraft draft = new CatalogDraft();

    private OutsideReferences(SchemaNames schemas) {
        this.schemas = schemas;
    }

    /**
     * @param sql for a row for each column of a key, in their order: schema, table and column that refer, name of the key,
     *     schema, table and column that are referred to; with {@code (*)} for the schemas that are referred to
     */
    static List<Reference> read(Connection connection, SchemaNames schemas, String sql) throws SQLException {
        OutsideReferences references = new OutsideReferences(schemas);
        new CatalogRows(connection).in(schemas.stored(), sql, references::add);
        return references.all();
    }

    private void add(ResultSet row) throws SQLException {
        if (schemas.known(row.getString(1)).isPresent()) {
            return;
        }
        ObjectName table = new ObjectName(row.getString(1), row.getString(2));
        if (!draft.hasTable(table)) {
            draft.table(table);
        }
        draft.foreignKey(
                table,
                new ForeignKey(
                        row.getString(4),
                        List.of(row.getString(3)),
                        schemas.name(row.getString(5), row.getString(6)),
                        List.of(row.getString(7)),
                        "",
                        ""));
    }

    private List<Reference> all() {
        List<Reference> all = new ArrayList<>();
        draft.catalog().tables().values().forEach(table -> table.foreignKeys()
                .forEach(key -> all.add(new Reference(table.name(), key))));
        return all;
    }
}
