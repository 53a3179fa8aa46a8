package org.alchemycdi.cli.command;

import java.util.List;
import org.alchemycdi.cli.application.CommandLineApplication;
import org.alchemycdi.cli.application.OpenedBind;
import org.alchemycdi.cli.output.Output;
import org.alchemycdi.cli.output.Tone;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Drops what the entities are mapped to. */
@Command(
        name = "drop-all",
        description =
                "Drops the tables and sequences that the entities are mapped to, with all rows, and the history. What no"
                        + " entity is mapped to stays.")
final class DropAllCommand extends DatabaseTask {

    @Option(names = "--sql", description = "Prints the SQL and drops nothing.")
    boolean sql;

    @Override
    int run(CommandLineApplication application, Output output) {
        for (String name : application.meantBinds()) {
            OpenedBind bind = application.open(name);
            List<String> statements = bind.dropping();
            if (sql) {
                output.show("sql", String.join(";\n", statements) + (statements.isEmpty() ? "" : ";\n"));
            } else if (database.confirmation().asks(question(name, statements.size()))) {
                bind.execute(statements);
                output.say("Nothing of the bind " + name + " is left in its database.", Tone.GOOD);
            }
        }
        return DONE;
    }

    private static String question(String bind, int statements) {
        return "to drop all tables of the bind " + bind + ", by " + statements + " statements, and lose their rows";
    }
}
