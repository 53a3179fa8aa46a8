package org.alchemycdi.cli.command;

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

    UpgradeCommand() {
        super(Direction.UP);
    }

    @Override
    String target() {
        return target;
    }
}
