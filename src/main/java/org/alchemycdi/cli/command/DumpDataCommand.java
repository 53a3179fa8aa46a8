package org.alchemycdi.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.alchemycdi.AlchemyException;
import org.alchemycdi.cli.application.CommandLineApplication;
import org.alchemycdi.cli.output.Cell;
import org.alchemycdi.cli.output.Column;
import org.alchemycdi.cli.output.Output;
import org.alchemycdi.cli.output.Table;
import org.alchemycdi.fixture.Fixtures;
import org.alchemycdi.internal.message.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes rows as fixtures. */
@Command(name = "dump-data", description = "Writes the rows of entities into JSON files, one for each entity.")
final class DumpDataCommand extends DatabaseTask {

    @Option(
            names = "--table",
            paramLabel = "ENTITY",
            required = true,
            description = "The name of an entity; * means all. May be given several times.")
    List<String> names;

    @Option(
            names = "--dir",
            paramLabel = "FOLDER",
            defaultValue = "fixtures",
            description = "Where the files go. Default: ${DEFAULT-VALUE}.")
    Path folder;

    @Override
    int run(CommandLineApplication application, Output output) {
        String bind = application.meantBind();
        Fixtures fixtures = application.open(bind).fixtures();
        Table table = new Table(Column.of("entity"), Column.of("rows"), Column.of("file"));
        List<Class<?>> entities = Tables.named(bind, fixtures, names);
        makeFolder();
        for (Class<?> entity : entities) {
            Path file = folder.resolve(entity.getSimpleName() + ".json");
            long rows = fixtures.dump(entity, file);
            output.say(entity.getSimpleName() + ": " + rows + " rows written");
            table.add(Cell.of(entity.getSimpleName()), Cell.of(String.valueOf(rows)), Cell.of(file.toString()));
        }
        output.show(table);
        return DONE;
    }

    private void makeFolder() {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw Message.FIXTURE_NOT_WRITTEN.causedBy(e, AlchemyException::new, folder);
        }
    }
}
