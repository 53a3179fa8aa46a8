package org.alchemycdi.internal.migration;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.alchemycdi.ImproperConfigurationException;
import org.alchemycdi.migration.Migrations;
import org.alchemycdi.migration.Problem;
import org.alchemycdi.migration.Repair;
import org.alchemycdi.migration.Revision;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * The migrations of one bind, done by Flyway in its open-source edition.
 *
 * <p>Scripts and Java migrations are found in {@code classpath:db/migration/<bind>}, or where {@code flyway.locations}
 * says, with the class loader of the application. Undo scripts ({@code U2__….sql}) lie beside them; Flyway does not read
 * these, we do.
 *
 * <p>Several may migrate one database at once: Flyway holds a lock of the database, and where it has none that holds we have
 * one of our own ({@link MigrationLock}).
 */
public final class FlywayMigrations implements Migrations {

    private final Setup setup;

    /**
     * @param settings the keys of the bind from {@code flyway.} on, that prefix included
     * @throws ImproperConfigurationException if Flyway does not know a key or does not accept its value
     */
    public FlywayMigrations(String bind, DataSource dataSource, ClassLoader classLoader, Map<String, String> settings) {
        this(new Setup(
                new FlywaySettings(bind, settings),
                Objects.requireNonNull(dataSource, "dataSource"),
                Objects.requireNonNull(classLoader, "classLoader"),
                List.of(),
                Progress.NONE));
        if (!settings.isEmpty()) {
            setup.configuration();
        }
    }

    private FlywayMigrations(Setup setup) {
        this.setup = setup;
    }

    /** The same with these Java migrations besides those that are found. */
    public FlywayMigrations with(Collection<? extends JavaMigration> javaMigrations) {
        return new FlywayMigrations(new Setup(
                setup.settings(),
                setup.dataSource(),
                setup.classLoader(),
                List.copyOf(javaMigrations),
                setup.progress()));
    }

    /** The same with somebody who hears of each revision that is applied or undone. */
    public FlywayMigrations reporting(Progress progress) {
        return new FlywayMigrations(
                new Setup(setup.settings(), setup.dataSource(), setup.classLoader(), setup.javaMigrations(), progress));
    }

    /** Whether there is in a text what would be replaced as a placeholder if it were a script. */
    public boolean mayHavePlaceholder(String text) {
        Configuration configuration = setup.configuration();
        // What begins one is enough: without an end, all that follows is taken for its name.
        return configuration.isPlaceholderReplacement() && text.contains(configuration.getPlaceholderPrefix());
    }

    /** Whether a file of this name would be taken for the script of a version. */
    public boolean findsScript(String name) {
        Configuration configuration = setup.configuration();
        return name.startsWith(configuration.getSqlMigrationPrefix())
                && name.contains(configuration.getSqlMigrationSeparator())
                && Stream.of(configuration.getSqlMigrationSuffixes()).anyMatch(name::endsWith);
    }

    /** The name of the script that undoes a revision, if there is one; whatever it says behind the version. */
    public Optional<String> undoScript(Revision revision) {
        return Versions.version(revision.version())
                .flatMap(version -> setup.inside(Undos.configuration(setup), door -> Undos.of(setup, door)
                        .script(version)));
    }

    /** The schema in which the scripts run, if settings of Flyway name one. */
    public Optional<String> schema() {
        Configuration configuration = setup.configuration();
        return Optional.ofNullable(configuration.getDefaultSchema())
                .or(() -> Stream.of(configuration.getSchemas()).findFirst());
    }

    @Override
    public List<Revision> history() {
        return setup.ask(flyway ->
                Arrays.stream(flyway.info().all()).map(Revisions::revision).toList());
    }

    @Override
    public Optional<Revision> current() {
        return setup.ask(flyway -> Revisions.current(List.of(flyway.info().all())));
    }

    @Override
    public Optional<Revision> head() {
        return setup.ask(flyway -> Revisions.head(List.of(flyway.info().all())));
    }

    @Override
    public List<Problem> problems() {
        return new Problems(setup).all();
    }

    @Override
    public int migrate() {
        return upgrade(Upgrade.HEAD).size();
    }

    @Override
    public List<Revision> upgrade(String target) {
        return alone(() -> new Upgrade(setup).to(target));
    }

    @Override
    public List<Revision> downgrade(String target) {
        return alone(() -> Downgrade.run(setup, target));
    }

    @Override
    public String upgradeSql(String target) {
        return new SqlPreview(setup).upgrade(target);
    }

    @Override
    public String downgradeSql(String target) {
        return new SqlPreview(setup).downgrade(target);
    }

    @Override
    public void stamp(String target, boolean purge) {
        alone(() -> {
            new Stamp(setup).to(target, purge);
            return null;
        });
    }

    @Override
    public void ensureHistory() {
        alone(() -> setup.inside(setup.configuration(), door -> {
            door.createHistory();
            return null;
        }));
    }

    @Override
    public Repair repair() {
        return alone(() -> new Repairing(setup).run());
    }

    private <R> R alone(Supplier<R> work) {
        return setup.lock().whileHeld(work);
    }
}
