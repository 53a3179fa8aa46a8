package org.alchemycdi.cli.command;

import java.util.List;
import org.alchemycdi.internal.migration.FlywayMigrations;
import org.alchemycdi.migration.Revision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Undoes revisions. */
@Command(name = "downgrade", description = "Undoes revisions, the last one first, by their undo scripts.")
final class DowngradeCommand extends MovingTask {

    // Read before options are, so that a number after a dash is none.
    @Parameters(
            arity = "0..1",
            paramLabel = "TARGET",
            defaultValue = "-1",
            description = "-n for the last n, a version, which stays, or base for all. Default: ${DEFAULT-VALUE}.")
    String target;

    @Override
    String question(String bind) {
        return "to downgrade the database of the bind " + bind + aim(target);
    }

    @Override
    String verb() {
        return "undoing";
    }

    @Override
    String sql(FlywayMigrations migrations) {
        return migrations.downgradeSql(target);
    }

    @Override
    List<Revision> move(FlywayMigrations migrations) {
        return migrations.downgrade(target);
    }
}
