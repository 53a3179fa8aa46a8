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
        for (String bind : application.meantBinds()) {
            application
                    .open(bind)
                    .migrations()
                    .current()
                    .ifPresentOrElse(
                            revision -> revisions.add(bind, revision),
                            () -> output.say("The database of the bind " + bind + " is at no revision."));
        }
        revisions.show();
        return DONE;
    }
}
