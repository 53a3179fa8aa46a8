package org.alchemycdi.internal.persistence.platform;

import jakarta.annotation.Nullable;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.persistence.internal.databaseaccess.DatabasePlatform;
import org.eclipse.persistence.tools.schemaframework.TableDefinition;

/** What the database has, as far as it is asked for. */
final class ExistingSchema {

    private static final String SEQUENCES = "select sequence_schema, sequence_name from information_schema.sequences";
    private static final String MARIADB_SEQUENCES =
            "select table_schema, table_name from information_schema.tables where table_type = 'SEQUENCE'";

    private final Connection connection;
    private final DatabaseProduct product;
    private final CatalogNames names;
    private final String currentSchema;
    private Map<String, Map<String, TableName>> tablesBySchema;
    private Set<String> sequences;

    private ExistingSchema(Connection connection, CatalogNames names) throws SQLException {
        this.connection = connection;
        this.names = names;
        product = DatabaseProduct.of(connection.getMetaData());
        currentSchema = product == DatabaseProduct.MARIADB ? connection.getCatalog() : connection.getSchema();
    }

    static ExistingSchema of(Connection connection, DatabasePlatform platform) throws SQLException {
        return new ExistingSchema(connection, CatalogNames.of(connection.getMetaData(), platform));
    }

    /** Empty if there is neither a table nor a view of this name. */
    Optional<ExistingTable> table(TableDefinition table) throws SQLException {
        TableName name = tables(schemaKey(table.getQualifier())).get(names.keyOfWritten(table.getName()));
        return name == null ? Optional.empty() : Optional.of(ExistingTable.read(connection, name, names));
    }

    boolean hasSequence(String qualifier, String name) throws SQLException {
        return sequences().contains(schemaKey(qualifier) + "." + names.keyOfWritten(name));
    }

    boolean hasRow(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private String schemaKey(@Nullable String qualifier) {
        if (qualifier == null || qualifier.isEmpty()) {
            return currentSchema == null ? "" : names.keyOfStored(currentSchema);
        }
        return names.keyOfWritten(qualifier.substring(qualifier.lastIndexOf('.') + 1));
    }

    private Map<String, TableName> tables(String schemaKey) throws SQLException {
        if (tablesBySchema == null) {
            tablesBySchema = new HashMap<>();
            readTables();
        }
        return tablesBySchema.getOrDefault(schemaKey, Map.of());
    }

    private void readTables() throws SQLException {
        String catalog = product == DatabaseProduct.MARIADB ? null : connection.getCatalog();
        try (ResultSet rows = connection.getMetaData().getTables(catalog, null, "%", null)) {
            while (rows.next()) {
                String type = rows.getString("TABLE_TYPE");
                if (type != null && (type.contains("TABLE") || type.contains("VIEW"))) {
                    add(new TableName(
                            rows.getString("TABLE_CAT"),
                            rows.getString("TABLE_SCHEM"),
                            rows.getString("TABLE_NAME"),
                            type.contains("VIEW")));
                }
            }
        }
    }

    private void add(TableName table) {
        String schema = product == DatabaseProduct.MARIADB ? table.catalog() : table.schema();
        tablesBySchema
                .computeIfAbsent(schema == null ? "" : names.keyOfStored(schema), key -> new HashMap<>())
                .put(names.keyOfStored(table.name()), table);
    }

    private Set<String> sequences() throws SQLException {
        if (sequences == null) {
            sequences = readSequences();
        }
        return sequences;
    }

    private Set<String> readSequences() throws SQLException {
        Set<String> keys = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(product == DatabaseProduct.MARIADB ? MARIADB_SEQUENCES : SEQUENCES)) {
            while (rows.next()) {
                keys.add(names.keyOfStored(rows.getString(1)) + "." + names.keyOfStored(rows.getString(2)));
            }
        }
        return keys;
    }
}
