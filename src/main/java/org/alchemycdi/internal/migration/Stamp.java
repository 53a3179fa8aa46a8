package org.alchemycdi.internal.migration;

import java.util.List;
import java.util.function.Predicate;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.migration.MigrationException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Sets the history without running anything. */
record Stamp(Setup setup) {

    void to(String target, boolean purge) {
        if (target.equals(BackTarget.BASE)) {
            delete(row -> purge || row.version() != null || !row.isSynthetic());
            return;
        }
        FluentConfiguration configuration = forward(target);
        MigrationVersion highest = configuration.getTarget();
        delete(row -> purge
                || row.version() != null && (!row.isSuccess() || row.version().isNewerThan(highest)));
        setup.ask(configuration, flyway -> flyway.migrate());
    }

    private void delete(Predicate<HistoryRow> which) {
        setup.inside(
                setup.configuration(),
                door -> door.locked(() -> {
                    List<HistoryRow> rows = door.rows().stream().filter(which).toList();
                    rows.forEach(door::delete);
                    return rows;
                }));
    }

    /**
     * Flyway can do this by itself. It would also say of repeatable scripts that they have run; these it must not find, and
     * must not miss.
     */
    private FluentConfiguration forward(String target) {
        if (Versions.steps('+', target).isPresent()) {
            throw Message.UNKNOWN_TARGET.as(
                    MigrationException::new, target, "stamp", setup.bind(), "head, a version, or base");
        }
        return new Upgrade(setup)
                .configuration("stamp", target)
                .skipExecutingMigrations(true)
                .outOfOrder(true)
                .validateOnMigrate(false)
                .repeatableSqlMigrationPrefix("no migration begins with this");
    }
}
