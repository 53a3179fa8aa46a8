package org.alchemycdi.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A column as JDBC tells of it.
 *
 * @param type its name in lower case, without a size
 * @param size characters of texts, bytes of binaries, the precision of others
 */
public record Column(String table, String name, String type, int size, boolean isNullable) {

    /** All columns of the database, in the order of tables and in theirs. */
    public static List<Column> of(TestDatabase database) {
        try (Connection connection = database.connect()) {
            return of(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All columns of the database and schema that the connection is in, but those that SQLite has of itself. */
    public static List<Column> of(Connection connection) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (ResultSet rows =
                connection.getMetaData().getColumns(connection.getCatalog(), connection.getSchema(), "%", "%")) {
            while (rows.next()) {
                if (!rows.getString("TABLE_NAME").startsWith("sqlite_")) {
                    columns.add(read(rows));
                }
            }
        }
        return columns;
    }

    private static Column read(ResultSet row) throws SQLException {
        return new Column(
                row.getString("TABLE_NAME"),
                row.getString("COLUMN_NAME"),
                row.getString("TYPE_NAME").toLowerCase(Locale.ROOT),
                row.getInt("COLUMN_SIZE"),
                !row.getString("IS_NULLABLE").equals("NO"));
    }

    /** {@code table.column}, as the database keeps the names. */
    public String path() {
        return table + "." + name;
    }
}
