package org.alchemycdi.cli.command;

import org.alchemycdi.cli.application.CommandLineApplication;
import org.alchemycdi.cli.output.Output;
import picocli.CommandLine.Command;

/** Shows the highest revisions. */
@Command(name = "heads", description = "Shows the highest revision of each bind; a line has one head.")
final class HeadsCommand extends DatabaseTask {

    @Override
    int run(CommandLineApplication application, Output output) {
        Revisions revisions = new Revisions(output);
        int exitCode = withEachBind(
                application,
                bind -> bind.migrations().head().ifPresent(revision -> revisions.add(bind.name(), revision)));
        revisions.show();
        return exitCode;
    }
}
