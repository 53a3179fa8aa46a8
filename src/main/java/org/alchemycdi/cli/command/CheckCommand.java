package org.alchemycdi.cli.command;

import java.util.List;
import org.alchemycdi.cli.CompletedByCode;
import org.alchemycdi.cli.application.CommandLineApplication;
import org.alchemycdi.cli.application.OpenedBind;
import org.alchemycdi.cli.output.Output;
import org.alchemycdi.internal.autogenerate.Draft;
import org.alchemycdi.migration.Problem;
import picocli.CommandLine.Command;

/** Says whether scripts, databases and entities agree. */
@Command(
        name = "check",
        description =
                "Says whether scripts, database and entities agree: exit code 0 if they do, 1 if not, 2 if it cannot tell.")
final class CheckCommand extends DatabaseTask implements CompletedByCode {

    private static final String NO_CODE = "";

    @Override
    int run(CommandLineApplication application, Output output) {
        ProblemTable table = new ProblemTable();
        int exitCode = withEachBind(application, bind -> check(bind, table));
        return table.answer(output, exitCode, "Scripts, databases and entities agree.");
    }

    /** Entities are compared with a database that has all revisions: else it lacks what is only not applied yet. */
    private static void check(OpenedBind bind, ProblemTable table) {
        List<Problem> problems = bind.migrations().problems();
        problems.forEach(problem -> table.add(bind.name(), problem));
        if (problems.stream().allMatch(Problem::isWarning)) {
            Draft draft = RevisionDraft.of(bind, false);
            draft.up()
                    .forEach(statement ->
                            table.add(bind.name(), NO_CODE, "the database lacks: " + firstLine(statement), false));
            draft.byHand().forEach(note -> table.add(bind.name(), NO_CODE, note, false));
        }
    }

    private static String firstLine(String statement) {
        return statement
                .lines()
                .filter(line -> !line.startsWith("--"))
                .findFirst()
                .orElse("")
                .strip();
    }
}
