package org.alchemycdi.internal.migration;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.internal.exception.FlywaySqlException;

/**
 * Says in the history that a migration begins, where the database could not take it back: as a failed one, which Flyway
 * itself would write only afterwards. So a process that dies while the script runs leaves word of it. When the script has run
 * or has failed the row is removed, and Flyway writes its own.
 *
 * <p>For one call of Flyway, which holds its lock meanwhile.
 */
final class MarkedMigrations implements Callback {

    private static final String COLUMNS =
            "'installed_rank', 'version', 'description', 'type', 'script', 'checksum', 'installed_by', 'execution_time', 'success'";

    private int rank;
    private String table = "";
    private String quote = "";

    @Override
    public String getCallbackName() {
        return "alchemyMark";
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_EACH_MIGRATE
                || event == Event.AFTER_EACH_MIGRATE
                || event == Event.AFTER_EACH_MIGRATE_ERROR;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        Connection connection = context.getConnection();
        try {
            if (event == Event.BEFORE_EACH_MIGRATE) {
                begin(connection, context);
            } else if (rank > 0) {
                end(connection, event == Event.AFTER_EACH_MIGRATE_ERROR);
            }
        } catch (SQLException e) {
            throw new FlywaySqlException("cannot mark the migration in the history", e);
        }
    }

    private void begin(Connection connection, Context context) throws SQLException {
        DatabaseMetaData metaData = connection.getMetaData();
        // Outside a transaction, as a script may ask for, nothing is taken back either.
        if (metaData.dataDefinitionCausesTransactionCommit() || connection.getAutoCommit()) {
            quote = metaData.getIdentifierQuoteString();
            // The script may change the current schema.
            String schema = connection.getSchema() == null ? connection.getCatalog() : connection.getSchema();
            table = quoted(
                    "'%s'.'%s'".formatted(schema, context.getConfiguration().getTable()));
            rank = nextRank(connection);
            insert(connection, context.getMigrationInfo());
        }
    }

    private int nextRank(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(quoted("select coalesce(max('installed_rank'), 0) + 1 from ") + table)) {
            rows.next();
            // On H2 the table begins with a row of its own.
            return Math.max(1, rows.getInt(1));
        }
    }

    private void insert(Connection connection, MigrationInfo migration) throws SQLException {
        String sql = "insert into " + table + " (" + quoted(COLUMNS) + ") values (?, ?, ?, ?, ?, ?, ?, 0, ?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, rank);
            statement.setString(
                    2, migration.isVersioned() ? migration.getVersion().getVersion() : null);
            statement.setString(3, migration.getDescription());
            statement.setString(4, migration.getType().name());
            statement.setString(5, migration.getScript());
            statement.setObject(6, migration.getChecksum(), Types.INTEGER);
            statement.setString(7, connection.getMetaData().getUserName());
            statement.setBoolean(8, false);
            statement.executeUpdate();
        }
        commit(connection);
    }

    /** A failed script loses its rows, as it would without us. */
    private void end(Connection connection, boolean hasFailed) throws SQLException {
        if (hasFailed && !connection.getAutoCommit()) {
            connection.rollback();
        }
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("delete from " + table + quoted(" where 'installed_rank' = ") + rank);
        }
        commit(connection);
        rank = 0;
    }

    private static void commit(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.commit();
        }
    }

    private String quoted(String sql) {
        return sql.replace("'", quote);
    }
}
