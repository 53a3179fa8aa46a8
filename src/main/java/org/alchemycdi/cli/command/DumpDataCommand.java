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

    @Option(names = "--overwrite", description = "Replaces files that are there already.")
    boolean overwrite;

    @Override
    int run(CommandLineApplication application, Output output) {
        String bind = application.meantBind();
        Fixtures fixtures = application.open(bind).fixtures();
        Table table = new Table(Column.of("entity"), Column.of("rows"), Column.of("file"));
        List<Class<?>> entities = Tables.named(bind, fixtures, names);
        refuseToOverwrite(entities);
        makeFolder();
        for (Class<?> entity : entities) {
            Path file = file(entity);
            long rows = fixtures.dump(entity, file);
            output.say(entity.getSimpleName() + ": " + rows + " rows written");
            table.add(Cell.of(entity.getSimpleName()), Cell.of(String.valueOf(rows)), Cell.of(file.toString()));
        }
        output.show(table);
        return DONE;
    }

    private Path file(Class<?> entity) {
        return folder.resolve(entity.getSimpleName() + ".json");
    }

    /** They may be written by hand, and an empty table would empty them. */
    private void refuseToOverwrite(List<Class<?>> entities) {
        entities.stream()
                .map(this::file)
                .filter(file -> !overwrite && Files.exists(file))
                .findFirst()
                .ifPresent(file -> {
                    throw Message.FIXTURE_EXISTS.as(AlchemyException::new, file);
                });
    }

    private void makeFolder() {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw Message.FIXTURE_NOT_WRITTEN.causedBy(e, AlchemyException::new, folder);
        }
    }
}
