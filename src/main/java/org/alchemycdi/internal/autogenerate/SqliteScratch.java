package org.alchemycdi.internal.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;

/** A database in memory. */
final class SqliteScratch implements Scratch {

    private final Connection connection;

    SqliteScratch(MappedTables target) throws SQLException {
        connection = target.connect("jdbc:sqlite::memory:");
    }

    @Override
    public DataSource dataSource() {
        return new OneConnection(connection);
    }

    @Override
    public String schema(String written) throws SQLException {
        if (written.equalsIgnoreCase(SqliteScript.SCHEMA)) {
            return written;
        }
        throw new SQLException("SQLite has no schema " + written);
    }

    @Override
    public String current() {
        return SqliteScript.SCHEMA;
    }

    @Override
    public Connection connection() {
        return connection;
    }

    @Override
    public SchemaNames schemas() {
        return SchemaNames.of(SqliteScript.SCHEMA, Set.of());
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
