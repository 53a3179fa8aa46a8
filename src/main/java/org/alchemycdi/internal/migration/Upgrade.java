package org.alchemycdi.internal.migration;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
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
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** Goes forward, as Flyway does it. */
record Upgrade(Setup setup) {

    static final String HEAD = "head";

    // As often as Flyway asks for its lock.
    private static final int ATTEMPTS = 50;

    private static final Logger LOGGER = System.getLogger("org.alchemycdi");

    /** @return what was applied, in that order */
    List<Revision> to(String target) {
        List<MigrationInfo> known = setup.ask(this::requireMigrations);
        FluentConfiguration configuration = configuration("upgrade", target);
        List<MigrationInfo> done = new ArrayList<>();
        migratePatiently(configuration, new ReportedMigrations(setup.progress(), done));
        report(Revisions.current(known), done);
        return done.isEmpty() ? List.of() : setup.ask(flyway -> revisions(flyway, done));
    }

    /** Asked before, because a database that is up to date says nothing about scripts that a server hides. */
    List<MigrationInfo> requireMigrations(Flyway flyway) {
        List<MigrationInfo> known = List.of(flyway.info().all());
        if (known.stream().noneMatch(migration -> migration.getState().isResolved())) {
            String locations = MigrationFailures.locations(flyway.getConfiguration());
            throw Message.NO_MIGRATIONS.as(MigrationException::new, setup.bind(), locations, setup.bind());
        }
        return known;
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

    /**
     * Flyway validates before it waits for its lock. What it sees then as failed may be a mark of ours, and somebody at work;
     * under the lock nobody is. And what it sees may be undone until it has the lock.
     */
    private void migratePatiently(FluentConfiguration configuration, ReportedMigrations reported) {
        Callback[] own = configuration.getCallbacks();
        boolean isDone = false;
        for (int attempt = 1; !isDone; attempt++) {
            boolean isLast = attempt == ATTEMPTS;
            isDone = setup.ask(configuration, flyway -> {
                Stream<Callback> ours =
                        Stream.of(reported, OrderedMigrations.of(setup.bind(), flyway), new MarkedMigrations());
                configuration.callbacks(Stream.concat(Arrays.stream(own), ours).toArray(Callback[]::new));
                return setup.ask(configuration, once -> migrate(once, isLast));
            });
        }
    }

    /** Whether it is done; if not, it should be tried again. */
    private boolean migrate(Flyway flyway, boolean isLast) {
        try {
            flyway.migrate();
            return true;
        } catch (FlywayException e) {
            if (isLast || !OrderedMigrations.isCauseOf(e) && !isOfAnother(e, flyway)) {
                throw e;
            }
            return false;
        }
    }

    private boolean isOfAnother(FlywayException failure, Flyway flyway) {
        return failure instanceof FlywayValidateException
                && new Validation(setup.bind(), flyway).findings().stream().allMatch(Validation.Finding::isBegun)
                && !isLeftUnfinished();
    }

    private boolean isLeftUnfinished() {
        return setup.inside(
                setup.configuration(),
                door -> door.locked(() -> door.rows().stream().anyMatch(row -> !row.isSuccess())));
    }

    /** As they are now. A repeatable one is known by its description, the last time it ran. */
    private static List<Revision> revisions(Flyway flyway, List<MigrationInfo> done) {
        Map<String, Revision> known = Arrays.stream(flyway.info().all())
                .map(Revisions::revision)
                .collect(Collectors.toMap(Upgrade::key, Function.identity(), (first, second) -> second));
        return done.stream()
                .map(Revisions::revision)
                .map(before -> known.getOrDefault(key(before), before))
                .toList();
    }

    private static String key(Revision revision) {
        return revision.version() + " " + revision.description();
    }

    private void report(Optional<Revision> before, List<MigrationInfo> done) {
        MigrationVersion from = before.map(revision -> MigrationVersion.fromVersion(revision.version()))
                .orElse(MigrationVersion.EMPTY);
        if (done.isEmpty()) {
            LOGGER.log(Level.DEBUG, () -> "bind %s: at %s, nothing to migrate"
                    .formatted(setup.bind(), Revisions.words(from)));
            return;
        }
        LOGGER.log(Level.INFO, () -> "bind %s: migrated from %s to %s (%s applied)"
                .formatted(setup.bind(), Revisions.words(from), Revisions.words(reached(from, done)), done.size()));
    }

    /** Not simply the last one applied: that has no version if it is repeatable, and may come late if this is allowed. */
    private static MigrationVersion reached(MigrationVersion from, List<MigrationInfo> done) {
        return Stream.concat(
                        Stream.of(from),
                        done.stream().filter(MigrationInfo::isVersioned).map(MigrationInfo::getVersion))
                .max(MigrationVersion::compareTo)
                .orElse(from);
    }
}
