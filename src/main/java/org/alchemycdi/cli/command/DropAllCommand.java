package org.alchemycdi.cli.command;

import org.alchemycdi.cli.application.CommandLineApplication;
import org.alchemycdi.cli.application.OpenedBind;
import org.alchemycdi.cli.output.Output;
import org.alchemycdi.cli.output.Tone;
import org.alchemycdi.internal.autogenerate.Draft;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** Drops what the entities are mapped to. */
@Command(
        name = "drop-all",
        description =
                "Drops the tables and sequences that the entities are mapped to, with all rows, and the history. What no"
                        + " entity is mapped to stays, and so does what one of those refers to or has numbers from; then the"
                        + " history stays too, and the exit code is 1.")
final class DropAllCommand extends DatabaseTask {

    @Option(names = "--sql", description = "Prints the SQL and drops nothing.")
    boolean sql;

    private boolean isAllDropped = true;

    @Override
    int run(CommandLineApplication application, Output output) {
        int exitCode = withEachBind(application, bind -> drop(bind, output));
        return isAllDropped ? exitCode : ExitCode.SOFTWARE;
    }

    private void drop(OpenedBind bind, Output output) {
        Draft dropping = bind.dropping();
        if (sql) {
            output.show("sql", dropping.isEmpty() && dropping.notes().isEmpty() ? "" : dropping.upScript());
        } else {
            drop(bind, dropping, output);
        }
    }

    private void drop(OpenedBind bind, Draft dropping, Output output) {
        dropping.notes().forEach(note -> output.say(note, Tone.WAITING));
        if (database.confirmation().asks(question(bind.name(), dropping.up().size()))) {
            bind.execute(dropping.up());
            tellWhatIsLeft(bind.name(), dropping.notes().isEmpty(), output);
        }
    }

    private void tellWhatIsLeft(String bind, boolean isNothing, Output output) {
        isAllDropped &= isNothing;
        if (isNothing) {
            output.say("Nothing of the bind " + bind + " is left in its database.", Tone.GOOD);
        } else {
            output.say("That and the history stay in the database of the bind " + bind + ".", Tone.BAD);
        }
    }

    private static String question(String bind, int statements) {
        return "to drop all tables of the bind " + bind + ", by " + statements + " statements, and lose their rows";
    }
}
