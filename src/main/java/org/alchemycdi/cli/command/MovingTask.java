package org.alchemycdi.cli.command;

import java.util.List;
import org.alchemycdi.cli.application.CommandLineApplication;
import org.alchemycdi.cli.application.OpenedBind;
import org.alchemycdi.cli.output.Output;
import org.alchemycdi.cli.output.Tone;
import org.alchemycdi.internal.migration.FlywayMigrations;
import org.alchemycdi.migration.Revision;
import picocli.CommandLine.Option;

/** A command that moves a database along its history, or prints what would. */
abstract class MovingTask extends DatabaseTask {

    private final Direction direction;

    @Option(names = "--sql", description = "Prints the SQL and changes nothing.")
    boolean sql;

    MovingTask(Direction direction) {
        this.direction = direction;
    }

    @Override
    final int run(CommandLineApplication application, Output output) {
        OpenedBind bind = application.open(application.meantBind());
        if (sql) {
            output.show("sql", direction.sql(bind.migrations(), target()));
        } else if (database.confirmation().asks(direction.question(bind.name(), target()))) {
            Revisions moved = new Revisions(output);
            FlywayMigrations migrations = bind.migrations().reporting(new ToldProgress(output, direction.progress()));
            List<Revision> done = direction.move(migrations, target());
            done.forEach(revision -> moved.add(bind.name(), revision));
            if (done.isEmpty()) {
                output.say("Nothing was to be done: the database of the bind " + bind.name() + " is there.");
            }
            if (output.isJson()) {
                moved.show();
            } else if (!done.isEmpty()) {
                output.say(reached(bind.name(), migrations), Tone.GOOD);
            }
        }
        return DONE;
    }

    private static String reached(String bind, FlywayMigrations migrations) {
        String where = migrations
                .current()
                .map(revision -> "revision " + revision.version())
                .orElse("no revision");
        return "The database of the bind " + bind + " is at " + where + " now.";
    }

    /** Where it goes to. */
    abstract String target();
}
