package org.alchemycdi.cli.command;

import org.alchemycdi.cli.application.CommandLineApplication;
import org.alchemycdi.cli.output.Output;
import org.alchemycdi.cli.output.Tone;
import picocli.CommandLine.Command;

/** Makes the table of the history. */
@Command(name = "ensure-version", description = "Makes the table of the history, if it is not there.")
final class EnsureVersionCommand extends DatabaseTask {

    @Override
    int run(CommandLineApplication application, Output output) {
        String bind = application.meantBind();
        application.open(bind).migrations().ensureHistory();
        output.say("The database of the bind " + bind + " has a history.", Tone.GOOD);
        return DONE;
    }
}
