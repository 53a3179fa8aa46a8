package org.alchemycdi.cli.command;

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

    DowngradeCommand() {
        super(Direction.DOWN);
    }

    @Override
    String target() {
        return target;
    }
}
