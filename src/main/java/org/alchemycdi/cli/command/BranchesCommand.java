package org.alchemycdi.cli.command;

import org.alchemycdi.cli.application.CommandLineApplication;
import org.alchemycdi.cli.output.Column;
import org.alchemycdi.cli.output.Output;
import org.alchemycdi.cli.output.Table;
import picocli.CommandLine.Command;

/** Says that there are no branches. */
@Command(
        name = "branches",
        description = "Shows nothing: the history is a line, in the order of the versions, and has no branches.")
final class BranchesCommand extends DatabaseTask {

    @Override
    int run(CommandLineApplication application, Output output) {
        output.say("The history of a bind is a line in the order of its versions: there are no branches.");
        output.show(new Table(Column.of("bind"), Column.of("version")));
        return DONE;
    }
}
