package org.alchemycdi.internal.migration;

import static java.lang.invoke.MethodType.methodType;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.migration.MigrationException;
import org.flywaydb.core.FlywayExecutor;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.output.RepairResult;
import org.flywaydb.core.api.resolver.ResolvedMigration;
import org.flywaydb.core.internal.callback.CallbackExecutor;
import org.flywaydb.core.internal.command.DbRepair;
import org.flywaydb.core.internal.database.base.Database;
import org.flywaydb.core.internal.database.base.Schema;
import org.flywaydb.core.internal.exception.FlywaySqlException;
import org.flywaydb.core.internal.jdbc.ExecutionTemplateFactory;
import org.flywaydb.core.internal.resolver.CompositeMigrationResolver;
import org.flywaydb.core.internal.schemahistory.SchemaHistory;
import org.flywaydb.core.internal.util.AbbreviationUtils;

/**
 * The door into Flyway's inside: its lock, its history and its parser, for what the open-source edition does not do by
 * itself. Only this class knows these types; it says so before anything is done if they are not those that it knows.
 *
 * <p>It holds connections, for as long as the work takes that it is opened for.
 */
final class FlywayDoor {

    private static final String RANK = "installed_rank";

    private final Configuration configuration;
    private final CompositeMigrationResolver resolver;
    private final SchemaHistory history;
    private final Database<?> database;
    private final Schema<?, ?> schema;
    private final CallbackExecutor<Event> callbacks;

    private FlywayDoor(
            Configuration configuration,
            CompositeMigrationResolver resolver,
            SchemaHistory history,
            Database<?> database,
            Schema<?, ?> schema,
            CallbackExecutor<Event> callbacks) {
        this.configuration = configuration;
        this.resolver = resolver;
        this.history = history;
        this.database = database;
        this.schema = schema;
        this.callbacks = callbacks;
    }

    static <R> R open(String bind, Configuration configuration, Function<FlywayDoor, R> work) {
        requireDoors(bind);
        return new FlywayExecutor(configuration)
                .execute(
                        (resolver, history, database, schema, schemas, callbacks, interceptor) -> work.apply(
                                new FlywayDoor(configuration, resolver, history, database, schema, callbacks)),
                        true,
                        null);
    }

    /** Those that have been moved or renamed from one version to another before, or may well be. */
    private static void requireDoors(String bind) {
        Lookup lookup = MethodHandles.publicLookup();
        try {
            lookup.findVirtual(SchemaHistory.class, "lock", methodType(Object.class, Callable.class));
            lookup.findVirtual(SchemaHistory.class, "allAppliedMigrations", methodType(List.class));
            lookup.findVirtual(SchemaHistory.class, "create", methodType(void.class, boolean.class));
            lookup.findVirtual(Database.class, "supportsDdlTransactions", methodType(boolean.class));
            lookup.findVirtual(Database.class, "useSingleConnection", methodType(boolean.class));
            lookup.findVirtual(DbRepair.class, "repair", methodType(RepairResult.class));
            lookup.findVirtual(
                    CompositeMigrationResolver.class,
                    "resolveMigrations",
                    methodType(Collection.class, Configuration.class));
        } catch (ReflectiveOperationException | LinkageError e) {
            throw Message.FLYWAY_NOT_SUPPORTED.causedBy(e, MigrationException::new, version(), e.getMessage(), bind);
        }
    }

    /** Where Flyway itself looks it up. */
    private static String version() {
        try (InputStream text = FlywayExecutor.class.getResourceAsStream("/org/flywaydb/core/internal/version.txt")) {
            return text == null ? "of this version" : new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Configuration configuration() {
        return configuration;
    }

    /** What the scripts and classes of the configuration are. */
    Collection<ResolvedMigration> resolved() {
        return resolver.resolveMigrations(configuration);
    }

    /** Reads the history, empty if there is none, in the order of its rows. */
    List<HistoryRow> rows() {
        history.clearCache();
        return history.allAppliedMigrations().stream().map(HistoryRow::of).toList();
    }

    /**
     * Does this while nobody else migrates. Where the lock is one of a transaction (PostgreSQL) or of rows (H2), it is
     * that of the main connection, and ends when that commits.
     */
    <R> R locked(Callable<R> work) {
        return history.lock(work);
    }

    /** Whether the database can roll back a script that fails. */
    boolean takesBack() {
        return database.supportsDdlTransactions() && configuration.isExecuteInTransaction();
    }

    /** Runs it on the connection of the history, and deletes the row in the same transaction. */
    void undoInTransaction(HistoryRow row, Consumer<Connection> undo) {
        inTransaction(mainConnection(), connection -> {
            database.getMainConnection().changeCurrentSchemaTo(schema);
            undo.accept(connection);
            delete(row);
        });
    }

    /**
     * Says in the history that it begins, runs it, and deletes the row. Whatever happens between, the row tells.
     *
     * @param mayBeInTransaction so that rows at least are taken back if it fails, even if tables cannot be
     */
    void undoMarked(HistoryRow row, boolean mayBeInTransaction, Consumer<Connection> undo) {
        mark(row);
        database.getMigrationConnection().restoreOriginalState();
        database.getMigrationConnection().changeCurrentSchemaTo(schema);
        if (mayBeInTransaction) {
            inTransaction(migrationConnection(), undo);
        } else {
            outsideTransaction(migrationConnection(), undo);
        }
        delete(row);
    }

    private void inTransaction(Connection connection, Consumer<Connection> work) {
        ExecutionTemplateFactory.createExecutionTemplate(connection, database).execute(() -> {
            work.accept(connection);
            return null;
        });
    }

    /** If it is the only connection, its lock may have begun a transaction. */
    private static void outsideTransaction(Connection connection, Consumer<Connection> work) {
        try {
            boolean autoCommit = connection.getAutoCommit();
            connection.setAutoCommit(true);
            work.accept(connection);
            connection.setAutoCommit(autoCommit);
        } catch (SQLException e) {
            throw new FlywaySqlException("cannot leave the transaction", e);
        }
    }

    /**
     * On PostgreSQL the main connection must not commit, or the lock is gone; on H2 it has locked the row, and must. MariaDB
     * and the single connection of SQLite do not mind.
     */
    private void mark(HistoryRow row) {
        boolean locksByTransaction = database.supportsDdlTransactions() && !database.useSingleConnection();
        Connection connection = locksByTransaction ? migrationConnection() : mainConnection();
        update(
                connection,
                "UPDATE " + table() + " SET " + database.quote("success") + " = " + database.getBooleanFalse() + ", "
                        + database.quote("execution_time") + " = " + row.markedExecutionTime() + whereRankIs(row));
        try {
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        } catch (SQLException e) {
            throw new FlywaySqlException("cannot commit a change of the history", e);
        }
    }

    void delete(HistoryRow row) {
        update(mainConnection(), deleteSql(row));
    }

    /** Takes these rows out and writes such of those, at once where the database has transactions. */
    void replace(List<HistoryRow> gone, List<ResolvedMigration> come) {
        List<HistoryRow> left =
                rows().stream().filter(row -> !gone.contains(row)).toList();
        int last = left.stream().mapToInt(HistoryRow::rank).reduce(0, Math::max);
        inTransaction(mainConnection(), connection -> {
            gone.forEach(this::delete);
            for (int i = 0; i < come.size(); i++) {
                update(connection, insertSql(last + 1 + i, come.get(i)).strip().replaceFirst(";$", ""));
            }
        });
        history.clearCache();
    }

    String deleteSql(HistoryRow row) {
        return "DELETE FROM " + table() + whereRankIs(row);
    }

    private String whereRankIs(HistoryRow row) {
        return " WHERE " + database.quote(RANK) + " = " + row.rank();
    }

    boolean hasHistory() {
        return history.exists();
    }

    /** Waits for whoever does the same, and does nothing where it is there. */
    void createHistory() {
        if (!schema.exists()) {
            schema.create();
        }
        history.create(false);
    }

    /** As Flyway does, less its lock. */
    RepairResult repair() {
        return new DbRepair(database, resolver, history, callbacks, configuration).repair();
    }

    String createHistorySql() {
        return database.getRawCreateScript(schema.getTable(configuration.getTable()), false)
                        .strip() + "\n";
    }

    /** The row that Flyway writes of a migration that it has applied. */
    String insertSql(int rank, ResolvedMigration migration) {
        MigrationVersion version = migration.getVersion();
        Integer checksum = migration.getChecksum();
        List<String> values = List.of(
                String.valueOf(rank),
                version == null ? "NULL" : literal(version.getVersion()),
                literal(AbbreviationUtils.abbreviateDescription(migration.getDescription())),
                literal(migration.getType().name()),
                literal(AbbreviationUtils.abbreviateScript(migration.getScript())),
                checksum == null ? "NULL" : checksum.toString(),
                literal(database.getInstalledBy()),
                "0",
                database.getBooleanTrue());
        String sql = database.getInsertStatement(schema.getTable(configuration.getTable()));
        return sql.substring(0, sql.lastIndexOf('(')) + "(" + String.join(", ", values) + ");\n";
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** See {@link RecordingConnection#script}. Of the databases that quote names like this there are only these. */
    boolean usesDelimiter() {
        return database.quote("x").startsWith("`");
    }

    RecordingConnection recording() {
        return new RecordingConnection(migrationConnection());
    }

    private static void update(Connection connection, String sql) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new FlywaySqlException("cannot change the history", e);
        }
    }

    private String table() {
        return schema.getTable(configuration.getTable()).toString();
    }

    private Connection mainConnection() {
        return database.getMainConnection().getJdbcConnection();
    }

    private Connection migrationConnection() {
        return database.getMigrationConnection().getJdbcConnection();
    }
}
