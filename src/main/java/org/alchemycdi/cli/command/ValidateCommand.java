package org.alchemycdi.cli.command;

import org.alchemycdi.cli.CompletedByCode;
import org.alchemycdi.cli.application.CommandLineApplication;
import org.alchemycdi.cli.output.Output;
import org.alchemycdi.migration.Problem;
import picocli.CommandLine.Command;

/** Compares scripts and history. */
@Command(
        name = "validate",
        description =
                "Says whether the scripts are those that were applied: exit code 0 if they are, 1 if not, 2 if it cannot tell.")
final class ValidateCommand extends DatabaseTask implements CompletedByCode {

    @Override
    int run(CommandLineApplication application, Output output) {
        ProblemTable problems = new ProblemTable();
        int exitCode = withEachBind(application, bind -> bind.migrations().problems().stream()
                .filter(problem -> problem.kind() != Problem.Kind.PENDING)
                .forEach(problem -> problems.add(bind.name(), problem)));
        return problems.answer(output, exitCode, "The scripts are those that were applied.");
    }
}
