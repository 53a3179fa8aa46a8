package org.alchemycdi.internal.migration;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.migration.MigrationException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.resolver.ResolvedMigration;

/**
 * Sets the history without running anything. What is taken out of it and what is put in are one change under Flyway's lock, and
 * begin when all that can be wrong has been looked at.
 */
record Stamp(Setup setup) {

    void to(String target, boolean purge) {
        if (target.equals(BackTarget.BASE)) {
            setup.inside(
                    setup.configuration(),
                    door -> door.locked(() -> {
                        door.replace(rows(door, row -> purge || row.version() != null || !row.isSynthetic()), Map.of());
                        return null;
                    }));
            return;
        }
        FluentConfiguration configuration = forward(target);
        setup.inside(configuration, door -> {
            door.createHistory();
            return door.locked(() -> forward(door, configuration.getTarget(), purge));
        });
    }

    private static List<HistoryRow> rows(FlywayDoor door, Predicate<HistoryRow> which) {
        return door.rows().stream().filter(which).toList();
    }

    private static Void forward(FlywayDoor door, MigrationVersion highest, boolean purge) {
        List<HistoryRow> removed = rows(
                door,
                row -> purge
                        || row.version() != null
                                && (!row.isSuccess() || row.version().isNewerThan(highest)));
        List<HistoryRow> kept = rows(door, row -> !removed.contains(row));
        door.replace(removed, missing(door, highest, kept));
        return null;
    }

    /** The versions up to this one that the rows do not have, with the ranks that they get. A baseline stands for those below. */
    private static Map<Integer, ResolvedMigration> missing(
            FlywayDoor door, MigrationVersion highest, List<HistoryRow> kept) {
        Applied applied = Applied.of(kept);
        int rank = kept.stream().mapToInt(HistoryRow::rank).reduce(0, Math::max);
        Map<Integer, ResolvedMigration> byRank = new TreeMap<>();
        for (ResolvedMigration migration : door.resolved()) {
            MigrationVersion version = migration.getVersion();
            if (version != null && !version.isNewerThan(highest) && !applied.stands(version)) {
                byRank.put(++rank, migration);
            }
        }
        return byRank;
    }

    /** @throws MigrationException if there are no migrations, two of one version, or none of that one */
    private FluentConfiguration forward(String target) {
        if (Versions.steps('+', target).isPresent()) {
            throw Message.UNKNOWN_TARGET.as(
                    MigrationException::new, target, "stamp", setup.bind(), "head, a version, or base");
        }
        Upgrade upgrade = new Upgrade(setup);
        FluentConfiguration configuration = upgrade.configuration("stamp", target);
        setup.ask(configuration, upgrade::requireMigrations);
        return configuration;
    }
}
