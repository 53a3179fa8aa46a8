package org.alchemycdi.internal.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.migration.MigrationException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.JavaMigration;

/** What it takes to migrate one bind: the settings, the database, where scripts and classes are found, and who listens. */
record Setup(
        FlywaySettings settings,
        DataSource dataSource,
        ClassLoader classLoader,
        List<JavaMigration> javaMigrations,
        Progress progress) {

    String bind() {
        return settings.bind();
    }

    /** A new one, which the caller may change. */
    FluentConfiguration configuration() {
        return settings.configure(classLoader)
                .dataSource(dataSource)
                .javaMigrations(javaMigrations.toArray(JavaMigration[]::new));
    }

    /** @throws MigrationException for what Flyway complains of */
    <R> R ask(Function<Flyway, R> question) {
        return ask(configuration(), question);
    }

    <R> R ask(FluentConfiguration configuration, Function<Flyway, R> question) {
        Flyway flyway = load(configuration);
        try {
            return question.apply(flyway);
        } catch (FlywayException e) {
            throw new MigrationFailures(bind(), flyway).explain(e);
        }
    }

    /** The same for what Flyway's public interface does not offer. */
    <R> R inside(FluentConfiguration configuration, Function<FlywayDoor, R> work) {
        return ask(configuration, flyway -> FlywayDoor.open(bind(), configuration, work));
    }

    private Flyway load(FluentConfiguration configuration) {
        try {
            return configuration.load();
        } catch (FlywayException e) {
            throw Message.FLYWAY_FAILED.causedBy(e, MigrationException::new, bind());
        }
    }

    MigrationLock lock() {
        try (Connection connection = dataSource.getConnection()) {
            return MigrationLock.of(bind(), connection);
        } catch (SQLException e) {
            throw MigrationFailures.unreachable(bind(), e);
        }
    }

    /** Without the URL of the data source, which may carry a password. */
    @Override
    public String toString() {
        return "migrations of the bind " + bind();
    }
}
