package org.alchemycdi.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.alchemycdi.AlchemyException;
import org.alchemycdi.cli.application.CommandLineApplication;
import org.alchemycdi.cli.application.ScriptFolder;
import org.alchemycdi.cli.output.Output;
import org.alchemycdi.cli.output.Tone;
import org.alchemycdi.internal.message.Message;
import picocli.CommandLine.Command;

/** Makes the folders that scripts are written to. */
@Command(
        name = "init",
        description = "Makes the folder of the scripts of a bind, or of all binds, and says what to configure.")
final class InitCommand extends DatabaseTask {

    @Override
    int run(CommandLineApplication application, Output output) {
        for (String bind : application.meantBinds()) {
            Path folder = ScriptFolder.of(application.settings(bind), application.resources());
            output.say(make(folder) ? "made " + folder : folder + " is there", Tone.GOOD);
            if (!application.settings(bind).migrateAtStart()) {
                output.say(
                        "To run its scripts when the application starts: alchemy." + bind + ".migrate-at-start=true");
            }
        }
        return DONE;
    }

    private static boolean make(Path folder) {
        if (Files.isDirectory(folder)) {
            return false;
        }
        try {
            Files.createDirectories(folder);
            return true;
        } catch (IOException e) {
            throw Message.SCRIPT_NOT_WRITTEN.causedBy(e, AlchemyException::new, folder);
        }
    }
}
