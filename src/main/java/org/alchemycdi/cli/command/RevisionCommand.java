package org.alchemycdi.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alchemycdi.AlchemyException;
import org.alchemycdi.cli.application.CommandLineApplication;
import org.alchemycdi.cli.application.OpenedBind;
import org.alchemycdi.cli.output.Cell;
import org.alchemycdi.cli.output.Column;
import org.alchemycdi.cli.output.Output;
import org.alchemycdi.cli.output.Table;
import org.alchemycdi.cli.output.Tone;
import org.alchemycdi.cli.revision.NewFiles;
import org.alchemycdi.cli.revision.NextVersion;
import org.alchemycdi.cli.revision.RevisionName;
import org.alchemycdi.cli.revision.RevisionScripts;
import org.alchemycdi.internal.autogenerate.Draft;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.migration.MigrationException;
import org.alchemycdi.migration.Problem;
import org.alchemycdi.migration.Revision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the next revision. */
@Command(
        name = "revision",
        aliases = "make-migrations",
        description = "Writes the next revision: what the entities need and the database does not have.")
final class RevisionCommand extends DatabaseTask {

    @Option(
            names = {"-m", "--message"},
            paramLabel = "TEXT",
            description = "What it does; becomes the name of the scripts.")
    Optional<String> message = Optional.empty();

    @Option(
            names = "--autogenerate",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "Compares entities and database (the default); --no-autogenerate writes two empty scripts.")
    boolean autogenerate;

    @Option(names = "--sql", description = "Prints the scripts and writes none.")
    boolean sql;

    @Option(names = "--rev-id", paramLabel = "VERSION", description = "Its version. Without it, the next whole number.")
    Optional<String> version = Optional.empty();

    @Option(names = "--allow-drop", description = "Drops columns that no entity has any more. Their data is lost.")
    boolean allowDrop;

    @Override
    int run(CommandLineApplication application, Output output) {
        OpenedBind bind = application.open(application.meantBind());
        List<Revision> history = bind.migrations().history();
        requireAgreement(bind);
        if (!autogenerate) {
            write(bind, RevisionScripts.empty(name(new RevisionFiles(bind), history)), output);
            return DONE;
        }
        Draft draft = RevisionDraft.of(bind, allowDrop);
        draft.notes().forEach(note -> output.say("note: " + note, Tone.WAITING));
        if (draft.isEmpty()) {
            output.say(
                    draft.byHand().isEmpty()
                            ? "The database of the bind " + bind.name()
                                    + " has all that its entities need: nothing was written."
                            : "Nothing was written: what differs in the bind " + bind.name()
                                    + " is to be changed by hand.");
            tell(List.of(), output);
        } else {
            write(
                    bind,
                    RevisionScripts.of(
                            name(new RevisionFiles(bind), history), draft, bind.migrations()::mayHavePlaceholder),
                    output);
        }
        return DONE;
    }

    /** Else the next revision would do once more what those do, or be drafted from something half done. */
    private static void requireAgreement(OpenedBind bind) {
        List<Problem> problems = bind.migrations().problems().stream()
                .filter(problem -> !problem.isWarning())
                .toList();
        String pending = problems.stream()
                .filter(problem -> problem.kind() == Problem.Kind.PENDING)
                .map(problem -> problem.revision().script())
                .collect(Collectors.joining(", "));
        problems.stream()
                .filter(problem -> problem.kind() != Problem.Kind.PENDING)
                .findFirst()
                .ifPresent(problem -> {
                    throw new MigrationException(problem.code(), problem.reason());
                });
        if (!pending.isEmpty()) {
            throw Message.REVISIONS_PENDING.as(AlchemyException::new, bind.name(), pending);
        }
    }

    private RevisionName name(RevisionFiles files, List<Revision> history) {
        List<String> known = history.stream().map(Revision::version).toList();
        RevisionName name = RevisionName.of(version.orElseGet(() -> NextVersion.after(known)), text());
        name.notAbove(known).ifPresent(taken -> {
            throw Message.VERSION_TAKEN.as(AlchemyException::new, taken, name.version());
        });
        files.ofVersion(name).ifPresent(left -> {
            throw Message.SCRIPT_EXISTS.as(AlchemyException::new, left);
        });
        return name;
    }

    private String text() {
        return message.or(() -> database.confirmation().line("What does the revision do? ", "autogenerated"))
                .orElseThrow(() -> Message.NO_MESSAGE.as(AlchemyException::new));
    }

    private void write(OpenedBind bind, RevisionScripts scripts, Output output) {
        String script = scripts.name();
        if (!bind.migrations().findsScript(script)) {
            throw Message.SCRIPT_NOT_FOUND_LATER.as(AlchemyException::new, script, bind.name(), bind.name());
        }
        if (sql) {
            output.show("sql", scripts.both());
            return;
        }
        NewFiles files = new NewFiles(bind.scripts());
        scripts.files().forEach(files::add);
        List<Path> written = files.write();
        written.forEach(file -> output.say("wrote " + file, Tone.GOOD));
        tell(written, output);
    }

    /** For programs, to whom nothing is said on the way. */
    private static void tell(List<Path> written, Output output) {
        if (output.isJson()) {
            Table table = new Table(Column.of("file"));
            written.forEach(file -> table.add(Cell.of(file.toString())));
            output.show(table);
        }
    }
}
