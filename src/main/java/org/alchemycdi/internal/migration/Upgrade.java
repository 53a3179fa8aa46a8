package org.alchemycdi.internal.migration;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.internal.message.Nearest;
import org.alchemycdi.migration.MigrationException;
import org.alchemycdi.migration.Revision;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.flywaydb.core.api.output.MigrateOutput;
import org.flywaydb.core.api.output.MigrateResult;

/** Goes forward, as Flyway does it. */
record Upgrade(Setup setup) {

    static final String HEAD = "head";

    // As often as Flyway asks for its lock.
    private static final int ATTEMPTS = 50;

    private static final Logger LOGGER = System.getLogger("org.alchemycdi");

    /** @return what was applied, in that order */
    List<Revision> to(String target) {
        setup.ask(flyway -> requireMigrations(flyway));
        return setup.ask(configuration("upgrade", target).callbacks(callbacks()), this::migrate);
    }

    /** Asked before, because a database that is up to date says nothing about scripts that a server hides. */
    private List<MigrationInfo> requireMigrations(Flyway flyway) {
        List<MigrationInfo> known = List.of(flyway.info().all());
        if (known.stream().noneMatch(migration -> migration.getState().isResolved())) {
            String locations = MigrationFailures.locations(flyway.getConfiguration());
            throw Message.NO_MIGRATIONS.as(MigrationException::new, setup.bind(), locations, setup.bind());
        }
        return known;
    }

    /** Those of the application, and ours. */
    private Callback[] callbacks() {
        return Stream.concat(
                        Arrays.stream(setup.configuration().getCallbacks()),
                        Stream.of(new ReportedMigrations(setup.progress()), new MarkedMigrations()))
                .toArray(Callback[]::new);
    }

    /** Of the bind, and with this target; {@code head} leaves the one of its settings, if it has one. */
    FluentConfiguration configuration(String command, String target) {
        FluentConfiguration configuration = setup.configuration();
        if (target.equals(HEAD)) {
            return configuration;
        }
        Optional<Integer> steps = Versions.steps('+', target);
        return configuration.target(steps.isPresent() ? next(steps.get(), target) : known(command, target));
    }

    private MigrationVersion next(int steps, String target) {
        List<MigrationVersion> pending =
                setup.ask(flyway -> Arrays.stream(flyway.info().pending())
                        .filter(MigrationInfo::isVersioned)
                        .map(MigrationInfo::getVersion)
                        .toList());
        if (steps > pending.size()) {
            throw Message.TOO_FEW_REVISIONS.as(
                    MigrationException::new, "upgrade " + target, setup.bind(), pending.size() + " pending");
        }
        return pending.get(steps - 1);
    }

    private MigrationVersion known(String command, String target) {
        MigrationVersion version = Versions.version(target)
                .orElseThrow(() -> Message.UNKNOWN_TARGET.as(
                        MigrationException::new, target, command, setup.bind(), "head, a version, or +1"));
        List<MigrationVersion> versions =
                setup.ask(flyway -> Arrays.stream(flyway.info().all())
                        .filter(MigrationInfo::isVersioned)
                        .map(MigrationInfo::getVersion)
                        .toList());
        if (!versions.contains(version)) {
            List<String> known =
                    versions.stream().map(MigrationVersion::getVersion).toList();
            throw Message.UNKNOWN_VERSION.as(
                    MigrationException::new,
                    setup.bind(),
                    version.getVersion(),
                    Nearest.list(known),
                    Nearest.question(version.getVersion(), known));
        }
        return version;
    }

    private List<Revision> migrate(Flyway flyway) {
        MigrateResult result = migratePatiently(flyway);
        report(result);
        return revisions(flyway, result);
    }

    /**
     * Flyway validates before it waits for its lock. What it sees then as failed may be a mark of ours, and somebody at work;
     * under the lock nobody is.
     */
    private MigrateResult migratePatiently(Flyway flyway) {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return flyway.migrate();
            } catch (FlywayValidateException e) {
                if (!new Validation(setup.bind(), flyway).findings().stream().allMatch(Validation.Finding::isBegun)
                        || isLeftUnfinished()) {
                    throw e;
                }
            }
        }
        return flyway.migrate();
    }

    private boolean isLeftUnfinished() {
        return setup.inside(
                setup.configuration(),
                door -> door.locked(() -> door.rows().stream().anyMatch(row -> !row.isSuccess())));
    }

    /** The result has no names of scripts. A repeatable one is known by its description, the last time it ran. */
    private static List<Revision> revisions(Flyway flyway, MigrateResult result) {
        Map<String, Revision> known = Arrays.stream(flyway.info().all())
                .map(Revisions::revision)
                .collect(Collectors.toMap(Upgrade::key, Function.identity(), (first, second) -> second));
        return result.migrations.stream().map(done -> known.get(key(done))).toList();
    }

    private static String key(Revision revision) {
        return revision.version() + " " + revision.description();
    }

    private static String key(MigrateOutput done) {
        return done.version + " " + done.description;
    }

    private void report(MigrateResult result) {
        MigrationVersion from = MigrationVersion.fromVersion(result.initialSchemaVersion);
        if (result.migrationsExecuted == 0) {
            LOGGER.log(Level.DEBUG, () -> "bind %s: at %s, nothing to migrate"
                    .formatted(setup.bind(), Revisions.words(from)));
            return;
        }
        LOGGER.log(Level.INFO, () -> "bind %s: migrated from %s to %s (%s applied)"
                .formatted(
                        setup.bind(),
                        Revisions.words(from),
                        Revisions.words(reached(from, result)),
                        result.migrationsExecuted));
    }

    /** Not simply the last one applied: that has no version if it is repeatable, and may come late if this is allowed. */
    private static MigrationVersion reached(MigrationVersion from, MigrateResult result) {
        MigrationVersion last = MigrationVersion.fromVersion(result.targetSchemaVersion);
        return last.isNewerThan(from) ? last : from;
    }
}
