package org.alchemycdi.internal.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.alchemycdi.migration.Reversible;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/** A migration in Java that can be taken back: a row. */
final class Reversed implements JavaMigration, Reversible {

    private final MigrationVersion version;

    Reversed(String version) {
        this.version = MigrationVersion.fromVersion(version);
    }

    @Override
    public MigrationVersion getVersion() {
        return version;
    }

    @Override
    public String getDescription() {
        return "row";
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        execute(context.getConnection(), "insert into account (id) values (7)");
    }

    @Override
    public void undo(Connection connection) throws SQLException {
        execute(connection, "delete from account where id = 7");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
