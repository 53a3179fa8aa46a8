package org.alchemycdi.internal.migration;

import java.sql.Connection;
import java.sql.SQLException;
import org.alchemycdi.migration.Reversible;
import org.flywaydb.core.api.CoreMigrationType;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.executor.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.flywaydb.core.api.resolver.ResolvedMigration;

/** What takes one version back. */
interface Undo {

    /** The name of the file or of the class. */
    String script();

    /** Whether it may run within a transaction, as far as it is concerned. */
    boolean canRunInTransaction();

    void run(Connection connection) throws Exception;

    /** Flyway's parser runs it, as it runs a migration. */
    record Script(ResolvedMigration file, Configuration configuration) implements Undo {

        @Override
        public String script() {
            return file.getScript();
        }

        @Override
        public boolean canRunInTransaction() {
            return file.getExecutor().canExecuteInTransaction();
        }

        boolean isSql() {
            return file.getType() == CoreMigrationType.SQL;
        }

        @Override
        public void run(Connection connection) throws SQLException {
            file.getExecutor().execute(new ScriptContext(configuration, connection));
        }
    }

    /** A class that undoes what it did; the migration is the same object. */
    record Code(JavaMigration migration, Reversible reversible) implements Undo {

        @Override
        public String script() {
            return migration.getClass().getName();
        }

        @Override
        public boolean canRunInTransaction() {
            return migration.canExecuteInTransaction();
        }

        @Override
        public void run(Connection connection) throws Exception {
            reversible.undo(connection);
        }
    }

    /** Asked for by Flyway, which wants getters. */
    record ScriptContext(Configuration configuration, Connection connection) implements Context {

        @Override
        public Configuration getConfiguration() {
            return configuration;
        }

        @Override
        public Connection getConnection() {
            return connection;
        }
    }
}
