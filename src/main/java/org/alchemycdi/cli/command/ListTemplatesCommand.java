package org.alchemycdi.cli.command;

import org.alchemycdi.cli.output.Cell;
import org.alchemycdi.cli.output.Column;
import org.alchemycdi.cli.output.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Shows the forms that a revision can have. Needs no application. */
@Command(name = "list-templates", description = "Shows the forms that a revision can be written in.")
final class ListTemplatesCommand implements Runnable {

    @ParentCommand
    DatabaseCommand database;

    @Override
    public void run() {
        Table table = new Table(Column.of("template"), Column.of("description"));
        table.add(
                Cell.of("sql"),
                Cell.of("two scripts: V<version>__<message>.sql, and U<version>__<message>.sql that undoes it"));
        database.output().show(table);
    }
}
