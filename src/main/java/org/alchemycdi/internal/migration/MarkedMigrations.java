package org.alchemycdi.internal.migration;

import jakarta.annotation.Nullable;
import java.sql.Connection;
import java.sql.PreparedStatement;
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

    private @Nullable HistoryTable table;
    private int rank;

    /** Flyway sorts by it. This is to be the last: what another one refuses has not begun, and what it breaks off has not ended. */
    @Override
    public String getCallbackName() {
        return "~ alchemy mark";
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
            } else if (table != null) {
                end(connection, event == Event.AFTER_EACH_MIGRATE_ERROR);
            }
        } catch (SQLException e) {
            throw new FlywaySqlException("cannot mark the migration in the history", e);
        }
    }

    private void begin(Connection connection, Context context) throws SQLException {
        // A group is one transaction, and its rows cannot be seen here.
        if (!context.getConfiguration().isGroup() && takesNothingBack(connection)) {
            table = HistoryTable.of(context);
            rank = table.nextRank();
            insert(connection, context.getMigrationInfo());
        }
    }

    /** Outside a transaction, as a script may ask for, no database does. */
    private static boolean takesNothingBack(Connection connection) throws SQLException {
        return connection.getMetaData().dataDefinitionCausesTransactionCommit() || connection.getAutoCommit();
    }

    private void insert(Connection connection, MigrationInfo migration) throws SQLException {
        String sql = table.sql("insert into %s (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, 0, ?)");
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
            statement.executeUpdate(table.sql("delete from %s where 'installed_rank' = ") + rank);
        }
        commit(connection);
        table = null;
    }

    private static void commit(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.commit();
        }
    }
}
