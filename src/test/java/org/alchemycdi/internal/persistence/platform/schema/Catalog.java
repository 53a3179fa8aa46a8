package org.alchemycdi.internal.persistence.platform.schema;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.alchemycdi.testing.TestDatabase;

/** All that a database holds apart from its rows, as text. */
final class Catalog {

    private Catalog() {}

    static List<String> tables(TestDatabase database) {
        return read(database, metaData -> {
            TreeSet<String> tables = new TreeSet<>();
            addTables(metaData, tables);
            return tables;
        });
    }

    static List<String> everything(TestDatabase database) {
        List<String> tables = tables(database);
        return read(database, metaData -> {
            TreeSet<String> all = new TreeSet<>(tables);
            String catalog = metaData.getConnection().getCatalog();
            add(
                    metaData.getColumns(catalog, null, "%", "%"),
                    all,
                    "TABLE_NAME",
                    "COLUMN_NAME",
                    "TYPE_NAME",
                    "NULLABLE");
            for (String table : tables) {
                add(
                        metaData.getIndexInfo(catalog, null, table, false, false),
                        all,
                        "TABLE_NAME",
                        "INDEX_NAME",
                        "COLUMN_NAME");
                add(metaData.getImportedKeys(catalog, null, table), all, "FKTABLE_NAME", "FK_NAME", "FKCOLUMN_NAME");
            }
            all.addAll(sequences(database));
            return all;
        });
    }

    static List<String> foreignKeys(TestDatabase database, String table) {
        return read(database, metaData -> {
                    TreeSet<String> keys = new TreeSet<>();
                    String stored = tables(database).stream()
                            .filter(table::equalsIgnoreCase)
                            .findFirst()
                            .orElseThrow();
                    add(
                            metaData.getImportedKeys(metaData.getConnection().getCatalog(), null, stored),
                            keys,
                            "FKCOLUMN_NAME",
                            "PKTABLE_NAME");
                    return keys;
                })
                .stream()
                .map(key -> key.toLowerCase(Locale.ROOT))
                .toList();
    }

    static List<String> sequences(TestDatabase database) {
        return database.sequences().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
    }

    private static void addTables(DatabaseMetaData metaData, TreeSet<String> tables) throws SQLException {
        try (ResultSet rows = metaData.getTables(
                metaData.getConnection().getCatalog(), null, "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (rows.next()) {
                if (!"INFORMATION_SCHEMA".equals(rows.getString("TABLE_SCHEM"))) {
                    tables.add(rows.getString("TABLE_NAME"));
                }
            }
        }
    }

    private static void add(ResultSet result, TreeSet<String> all, String... labels) throws SQLException {
        try (ResultSet rows = result) {
            while (rows.next()) {
                StringBuilder line = new StringBuilder();
                for (String label : labels) {
                    line.append(rows.getString(label)).append(' ');
                }
                all.add(line.toString().strip());
            }
        }
    }

    private static List<String> read(TestDatabase database, Reader reader) {
        try (Connection connection = database.connect()) {
            return List.copyOf(reader.read(connection.getMetaData()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Reader {

        TreeSet<String> read(DatabaseMetaData metaData) throws SQLException;
    }
}
