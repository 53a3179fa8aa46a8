package org.alchemycdi.internal.persistence.platform;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a table of the database has already; columns and indexes by their names in lower case. A view counts as a table that
 * has whatever it can have.
 */
final class ExistingTable {

    private final CatalogNames names;
    private final boolean isView;
    private final Set<String> indexes = new HashSet<>();
    private final Map<String, Set<String>> columnsOfUniqueIndexes = new HashMap<>();
    private final Map<String, Set<String>> columnsOfForeignKeys = new HashMap<>();

    private ExistingTable(CatalogNames names, boolean isView) {
        this.names = names;
        this.isView = isView;
    }

    static ExistingTable read(Connection connection, TableName table, CatalogNames names) throws SQLException {
        ExistingTable existing = new ExistingTable(names, table.isView());
        DatabaseMetaData metaData = connection.getMetaData();
        try (ResultSet rows = metaData.getIndexInfo(table.catalog(), table.schema(), table.name(), false, true)) {
            existing.addIndexes(rows);
        }
        try (ResultSet rows = metaData.getImportedKeys(table.catalog(), table.schema(), table.name())) {
            existing.addForeignKeys(rows);
        }
        return existing;
    }

    boolean hasIndex(String name) {
        return isView || indexes.contains(names.ignoringCase(name));
    }

    /** Whether these columns are unique already, by whatever means. */
    boolean hasUnique(List<String> columns) {
        return has(columnsOfUniqueIndexes.values(), columns);
    }

    boolean hasForeignKey(List<String> columns) {
        return has(columnsOfForeignKeys.values(), columns);
    }

    private boolean has(Collection<Set<String>> existing, List<String> columns) {
        return isView || existing.contains(Set.copyOf(names.ignoringCase(columns)));
    }

    private void addIndexes(ResultSet rows) throws SQLException {
        while (rows.next()) {
            String name = rows.getString("INDEX_NAME");
            String column = rows.getString("COLUMN_NAME");
            if (name == null || column == null) {
                continue;
            }
            indexes.add(names.ignoringCase(name));
            boolean isUnique = !rows.getBoolean("NON_UNIQUE") && rows.getString("FILTER_CONDITION") == null;
            if (isUnique) {
                add(columnsOfUniqueIndexes, name, column);
            }
        }
    }

    private void addForeignKeys(ResultSet rows) throws SQLException {
        while (rows.next()) {
            add(columnsOfForeignKeys, rows.getString("FK_NAME"), rows.getString("FKCOLUMN_NAME"));
        }
    }

    private void add(Map<String, Set<String>> columns, String key, String column) {
        columns.computeIfAbsent(key, absent -> new HashSet<>()).add(names.ignoringCase(column));
    }
}
