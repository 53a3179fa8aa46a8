package org.alchemycdi.cli.command;

import org.alchemycdi.cli.application.CommandLineApplication;
import org.alchemycdi.cli.output.Output;
import picocli.CommandLine.Command;

/** Shows what the databases have reached. */
@Command(
        name = "current",
        aliases = "show-current-revision",
        description = "Shows the revision that the database has reached.")
final class CurrentCommand extends DatabaseTask {

    @Override
    int run(CommandLineApplication application, Output output) {
        Revisions revisions = new Revisions(output);
        int exitCode = withEachBind(application, bind -> bind.migrations()
                .current()
                .ifPresentOrElse(
                        revision -> revisions.add(bind.name(), revision),
                        () -> output.say("The database of the bind " + bind.name() + " is at no revision.")));
        revisions.show();
        return exitCode;
    }
}
