package org.alchemycdi.cli.command;

import java.util.List;
import org.alchemycdi.AlchemyException;
import org.alchemycdi.cli.application.CommandLineApplication;
import org.alchemycdi.cli.output.Output;
import org.alchemycdi.internal.message.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Refuses, and says what is done here instead. */
@Command(
        name = "merge",
        description = "Is refused: a history that is a line has nothing to merge; the message says what to do instead.")
final class MergeCommand extends DatabaseTask {

    @Parameters(arity = "0..*", paramLabel = "REVISION", description = "Not used.")
    List<String> revisions = List.of();

    @Override
    int run(CommandLineApplication application, Output output) {
        throw Message.NOTHING_TO_MERGE.as(AlchemyException::new);
    }
}
