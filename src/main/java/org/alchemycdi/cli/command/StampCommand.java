package org.alchemycdi.cli.command;

import org.alchemycdi.cli.application.CommandLineApplication;
import org.alchemycdi.cli.application.OpenedBind;
import org.alchemycdi.cli.output.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the history, and runs nothing. */
@Command(
        name = "stamp",
        description = "Lets the history say that the database is at a revision, without running any script.")
final class StampCommand extends DatabaseTask {

    @Parameters(paramLabel = "REVISION", description = "head, a version, or base for none.")
    String target;

    @Option(names = "--purge", description = "Empties the history before.")
    boolean purge;

    @Override
    int run(CommandLineApplication application, Output output) {
        OpenedBind bind = application.open(application.meantBind());
        String question = "to write into the history of the bind " + bind.name() + " that it is at " + target;
        if (database.confirmation().asks(question)) {
            bind.migrations().stamp(target, purge);
            Revisions revisions = new Revisions(output);
            bind.migrations().history().forEach(revision -> revisions.add(bind.name(), revision));
            revisions.show();
        }
        return DONE;
    }
}
