package org.alchemycdi.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.alchemycdi.cli.application.CommandLineApplication;
import org.alchemycdi.cli.output.Output;
import org.alchemycdi.fixture.Fixtures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reads rows from fixtures. */
@Command(
        name = "load-data",
        description = "Reads the rows of entities from JSON files. Rows that are there are changed.")
final class LoadDataCommand extends DatabaseTask {

    @Option(
            names = "--table",
            paramLabel = "ENTITY",
            description = "The name of an entity. May be given several times; without it, all files of the folder.")
    List<String> names = List.of();

    @Option(
            names = "--dir",
            paramLabel = "FOLDER",
            defaultValue = "fixtures",
            description = "Where the files are. Default: ${DEFAULT-VALUE}.")
    Path folder;

    @Override
    int run(CommandLineApplication application, Output output) {
        String bind = application.meantBind();
        if (!database.confirmation().asks("to load " + folder + " into the database of the bind " + bind)) {
            return DONE;
        }
        Fixtures fixtures = application.open(bind).fixtures();
        long rows = names.isEmpty() ? fixtures.loadAll(folder) : loadNamed(bind, fixtures, output);
        output.show("loaded", rows + " rows");
        return DONE;
    }

    private long loadNamed(String bind, Fixtures fixtures, Output output) {
        long all = 0;
        for (Class<?> entity : Tables.named(bind, fixtures, names)) {
            Path file = folder.resolve(entity.getSimpleName() + ".json");
            if (names.contains(Tables.ALL) && !Files.exists(file)) {
                continue;
            }
            long rows = fixtures.load(entity, file);
            output.say(entity.getSimpleName() + ": " + rows + " rows read");
            all += rows;
        }
        return all;
    }
}
