package org.alchemycdi.cli.command;

import java.util.List;
import org.alchemycdi.cli.application.CommandLineApplication;
import org.alchemycdi.cli.application.OpenedBind;
import org.alchemycdi.cli.output.Cell;
import org.alchemycdi.cli.output.Column;
import org.alchemycdi.cli.output.Output;
import org.alchemycdi.cli.output.Table;
import org.alchemycdi.cli.output.Tone;
import org.alchemycdi.migration.Repair;
import org.alchemycdi.migration.Revision;
import picocli.CommandLine.Command;

/** Mends the history. */
@Command(
        name = "repair",
        description =
                "Mends the history after a failure: takes out what is half done, and takes over scripts as they are now.")
final class RepairCommand extends DatabaseTask {

    @Override
    int run(CommandLineApplication application, Output output) {
        OpenedBind bind = application.open(application.meantBind());
        if (database.confirmation().asks("to repair the history of the bind " + bind.name())) {
            show(bind.migrations().repair(), output);
        }
        return DONE;
    }

    private static void show(Repair repair, Output output) {
        Table table = new Table(Column.of("version"), Column.of("script"), Column.of("repair"));
        add(table, repair.removed(), "taken out of the history");
        add(table, repair.aligned(), "the script is taken over as it is now");
        add(table, repair.forgotten(), "the script is gone, and is not missed any more");
        if (!repair.isEmpty() || output.isJson()) {
            output.show(table);
        } else {
            output.say("There was nothing to repair.", Tone.GOOD);
        }
    }

    private static void add(Table table, List<Revision> revisions, String repair) {
        revisions.forEach(
                revision -> table.add(Cell.of(revision.version()), Cell.of(revision.script()), Cell.of(repair)));
    }
}
