package org.alchemycdi.internal.migration;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.callback.Context;

/**
 * Flyway's history as callbacks reach it, on the connection that runs the scripts.
 *
 * @param name with the database schema, which is the current one until a script changes that
 */
record HistoryTable(Connection connection, String name, String quote) {

    static HistoryTable of(Context context) throws SQLException {
        Connection connection = context.getConnection();
        String quote = connection.getMetaData().getIdentifierQuoteString();
        String dbSchema = connection.getSchema() == null ? connection.getCatalog() : connection.getSchema();
        String prefix = dbSchema == null ? "" : quote + dbSchema + quote + ".";
        return new HistoryTable(
                connection, prefix + quote + context.getConfiguration().getTable() + quote, quote);
    }

    /** SQL about this table, with names in apostrophes. */
    String sql(String template) {
        return template.replace("'", quote).formatted(name);
    }

    /** All that there are rows of, whatever these say. */
    Set<MigrationVersion> versions() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql("select 'version' from %s where 'version' is not null"))) {
            Set<MigrationVersion> versions = new HashSet<>();
            while (rows.next()) {
                versions.add(MigrationVersion.fromVersion(rows.getString(1)));
            }
            return versions;
        }
    }

    int nextRank() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql("select coalesce(max('installed_rank'), 0) + 1 from %s"))) {
            rows.next();
            // On H2 the table begins with a row of its own.
            return Math.max(1, rows.getInt(1));
        }
    }
}
