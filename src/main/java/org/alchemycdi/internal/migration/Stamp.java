package org.alchemycdi.internal.migration;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.migration.MigrationException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.resolver.ResolvedMigration;

/**
 * Sets the history without running anything: under one lock, and at once, since a history without its rows would have everything
 * run again.
 */
record Stamp(Setup setup) {

    void to(String target, boolean purge) {
        if (target.equals(BackTarget.BASE)) {
            change(setup.configuration(), row -> purge || row.version() != null || !row.isSynthetic(), script -> false);
            return;
        }
        FluentConfiguration configuration = forward(target);
        setup.ask(configuration, new Upgrade(setup)::requireMigrations);
        setup.inside(configuration, door -> {
            door.createHistory();
            return door;
        });
        MigrationVersion highest = configuration.getTarget();
        change(
                configuration,
                row -> purge
                        || row.version() != null
                                && (!row.isSuccess() || row.version().isNewerThan(highest)),
                script -> !script.getVersion().isNewerThan(highest));
    }

    private void change(
            FluentConfiguration configuration, Predicate<HistoryRow> gone, Predicate<ResolvedMigration> come) {
        setup.inside(
                configuration,
                door -> door.locked(() -> {
                    List<HistoryRow> rows = door.rows();
                    Applied left =
                            Applied.of(rows.stream().filter(gone.negate()).toList());
                    List<ResolvedMigration> missing = door.resolved().stream()
                            .filter(script -> isMissing(script, left))
                            .filter(come)
                            .sorted(Comparator.comparing(ResolvedMigration::getVersion))
                            .toList();
                    door.replace(rows.stream().filter(gone).toList(), missing);
                    return rows;
                }));
    }

    /** Neither repeatable nor below a baseline. */
    private static boolean isMissing(ResolvedMigration script, Applied left) {
        MigrationVersion version = script.getVersion();
        return version != null
                && !script.getType().isBaseline()
                && !left.has(version)
                && left.baseline()
                        .filter(baseline -> baseline.isNewerThan(version))
                        .isEmpty();
    }

    private FluentConfiguration forward(String target) {
        if (Versions.steps('+', target).isPresent()) {
            throw Message.UNKNOWN_TARGET.as(
                    MigrationException::new, target, "stamp", setup.bind(), "head, a version, or base");
        }
        return new Upgrade(setup).configuration("stamp", target);
    }
}
