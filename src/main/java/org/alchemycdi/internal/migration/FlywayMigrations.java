package org.alchemycdi.internal.migration;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.alchemycdi.ImproperConfigurationException;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.migration.MigrationException;
import org.alchemycdi.migration.Migrations;
import org.alchemycdi.migration.Revision;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.JavaMigration;
import org.flywaydb.core.api.output.MigrateResult;

/**
 * The migrations of one bind, done by Flyway in its open-source edition.
 *
 * <p>Scripts and Java migrations are found in {@code classpath:db/migration/<bind>}, or where {@code flyway.locations}
 * says, with the class loader of the application. Undo scripts ({@code U2__….sql}) may lie beside them; Flyway does not
 * read these.
 *
 * <p>Several may migrate one database at once: Flyway holds a lock of the database, and where it has none that holds we have
 * one of our own ({@link MigrationLock}).
 */
public final class FlywayMigrations implements Migrations {

    private static final Logger LOGGER = System.getLogger("org.alchemycdi");

    private final FlywaySettings settings;
    private final DataSource dataSource;
    private final ClassLoader classLoader;
    private final List<JavaMigration> javaMigrations;

    /**
     * @param settings the keys of the bind from {@code flyway.} on, that prefix included
     * @throws ImproperConfigurationException if Flyway does not know a key or does not accept its value
     */
    public FlywayMigrations(String bind, DataSource dataSource, ClassLoader classLoader, Map<String, String> settings) {
        this(new FlywaySettings(bind, settings), dataSource, classLoader, List.of());
        if (!settings.isEmpty()) {
            this.settings.configure(classLoader);
        }
    }

    private FlywayMigrations(
            FlywaySettings settings,
            DataSource dataSource,
            ClassLoader classLoader,
            List<JavaMigration> javaMigrations) {
        this.settings = settings;
        this.dataSource = Objects.requireNonNull(dataSource, "dataSource");
        this.classLoader = Objects.requireNonNull(classLoader, "classLoader");
        this.javaMigrations = javaMigrations;
    }

    /** The same with these Java migrations besides those that are found. */
    public FlywayMigrations with(Collection<? extends JavaMigration> javaMigrations) {
        return new FlywayMigrations(settings, dataSource, classLoader, List.copyOf(javaMigrations));
    }

    @Override
    public List<Revision> history() {
        return ask(flyway ->
                Arrays.stream(flyway.info().all()).map(Revisions::revision).toList());
    }

    @Override
    public Optional<Revision> current() {
        return ask(flyway -> Revisions.current(List.of(flyway.info().all())));
    }

    @Override
    public int migrate() {
        return lock().whileHeld(this::migrateAlone);
    }

    private int migrateAlone() {
        MigrateResult result = ask(flyway -> {
            requireMigrations(flyway);
            return flyway.migrate();
        });
        report(result);
        return result.migrationsExecuted;
    }

    /** Asked before, because a database that is up to date says nothing about scripts that a server hides. */
    private void requireMigrations(Flyway flyway) {
        List<MigrationInfo> known = List.of(flyway.info().all());
        if (known.stream().noneMatch(migration -> migration.getState().isResolved())) {
            throw Message.NO_MIGRATIONS.as(
                    MigrationException::new, settings.bind(), MigrationFailures.locations(flyway), settings.bind());
        }
    }

    private <R> R ask(Function<Flyway, R> question) {
        Flyway flyway = load();
        try {
            return question.apply(flyway);
        } catch (FlywayException e) {
            throw new MigrationFailures(settings.bind(), flyway).explain(e);
        }
    }

    private Flyway load() {
        try {
            return settings.configure(classLoader)
                    .dataSource(dataSource)
                    .javaMigrations(javaMigrations.toArray(JavaMigration[]::new))
                    .load();
        } catch (FlywayException e) {
            throw Message.FLYWAY_FAILED.causedBy(e, MigrationException::new, settings.bind());
        }
    }

    private MigrationLock lock() {
        try (Connection connection = dataSource.getConnection()) {
            return MigrationLock.of(settings.bind(), connection);
        } catch (SQLException e) {
            throw Message.NO_DATABASE_TO_MIGRATE.causedBy(e, MigrationException::new, settings.bind(), settings.bind());
        }
    }

    private void report(MigrateResult result) {
        MigrationVersion from = MigrationVersion.fromVersion(result.initialSchemaVersion);
        if (result.migrationsExecuted == 0) {
            LOGGER.log(Level.DEBUG, () -> "bind %s: at %s, nothing to migrate".formatted(settings.bind(), words(from)));
            return;
        }
        LOGGER.log(Level.INFO, () -> "bind %s: migrated from %s to %s (%s applied)"
                .formatted(settings.bind(), words(from), words(reached(from, result)), result.migrationsExecuted));
    }

    /** Not simply the last one applied: that has no version if it is repeatable, and may come late if this is allowed. */
    private static MigrationVersion reached(MigrationVersion from, MigrateResult result) {
        MigrationVersion last = MigrationVersion.fromVersion(result.targetSchemaVersion);
        return last.isNewerThan(from) ? last : from;
    }

    private static String words(MigrationVersion version) {
        return version.equals(MigrationVersion.EMPTY) ? "nothing" : "version " + version.getVersion();
    }
}
