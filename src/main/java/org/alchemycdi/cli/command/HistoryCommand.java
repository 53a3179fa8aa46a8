package org.alchemycdi.cli.command;

import org.alchemycdi.cli.application.CommandLineApplication;
import org.alchemycdi.cli.output.Output;
import picocli.CommandLine.Command;

/** Shows all revisions. */
@Command(name = "history", description = "Shows all revisions: what was applied, and what is to be applied.")
final class HistoryCommand extends DatabaseTask {

    @Override
    int run(CommandLineApplication application, Output output) {
        Revisions revisions = new Revisions(output);
        int exitCode = withEachBind(
                application,
                bind -> bind.migrations().history().forEach(revision -> revisions.add(bind.name(), revision)));
        revisions.show();
        return exitCode;
    }
}
