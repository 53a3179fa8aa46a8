package org.alchemycdi.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alchemycdi.AlchemyException;
import org.alchemycdi.cli.application.CommandLineApplication;
import org.alchemycdi.cli.output.Output;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.migration.Revision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Opens the script of one revision in the editor of whoever calls. */
@Command(
        name = "edit",
        description =
                "Opens the script of a revision in the editor that VISUAL or EDITOR names. One that was applied is refused.")
final class EditCommand extends DatabaseTask {

    @Parameters(paramLabel = "REVISION", description = "A version, head or current.")
    String version;

    @Option(names = "--undo", description = "The script that undoes it.")
    boolean undo;

    @Option(names = "--force", description = "Even if it was applied: Flyway will then refuse it as changed.")
    boolean force;

    @Override
    int run(CommandLineApplication application, Output output) {
        RevisionFiles files = new RevisionFiles(application.open(application.meantBind()));
        Revision revision = files.find(version);
        if (revision.isApplied() && !undo && !force) {
            throw Message.ALREADY_APPLIED.as(AlchemyException::new, revision.version());
        }
        String script = undo ? files.undoing(revision) : revision.script();
        Path source = files.source(script)
                .orElseThrow(() -> Message.NO_SCRIPT_SOURCE.as(
                        AlchemyException::new, script, files.bind().scripts()));
        return edit(source);
    }

    private static int edit(Path source) {
        List<String> command = new ArrayList<>(List.of(editor().split("\\s+")));
        command.add(source.toString());
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw Message.NO_EDITOR.causedBy(e, AlchemyException::new, command.get(0));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Message.NO_EDITOR.causedBy(e, AlchemyException::new, command.get(0));
        }
    }

    private static String editor() {
        return Stream.of("VISUAL", "EDITOR")
                .map(System::getenv)
                .flatMap(name -> Optional.ofNullable(name).stream())
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse("vi");
    }
}
