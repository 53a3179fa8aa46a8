package org.alchemycdi.cli.command;

import java.util.List;
import org.alchemycdi.internal.migration.FlywayMigrations;
import org.alchemycdi.migration.Revision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Applies revisions. */
@Command(name = "upgrade", description = "Applies the revisions that the database does not have yet.")
final class UpgradeCommand extends MovingTask {

    @Parameters(
            arity = "0..1",
            paramLabel = "TARGET",
            defaultValue = "head",
            description = "head, a version, or +n for the next n. Default: ${DEFAULT-VALUE}.")
    String target;

    @Override
    String question(String bind) {
        return "to upgrade the database of the bind " + bind + aim(target);
    }

    @Override
    String verb() {
        return "applying";
    }

    @Override
    String sql(FlywayMigrations migrations) {
        return migrations.upgradeSql(target);
    }

    @Override
    List<Revision> move(FlywayMigrations migrations) {
        return migrations.upgrade(target);
    }
}
