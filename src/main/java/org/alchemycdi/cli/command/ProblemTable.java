package org.alchemycdi.cli.command;

import org.alchemycdi.cli.CompletedByCode;
import org.alchemycdi.cli.output.Cell;
import org.alchemycdi.cli.output.Column;
import org.alchemycdi.cli.output.Output;
import org.alchemycdi.cli.output.Table;
import org.alchemycdi.cli.output.Tone;
import org.alchemycdi.migration.Problem;

/** What does not agree, and whether any of it is more than a warning. */
final class ProblemTable {

    private final Table table = new Table(Column.of("bind"), Column.of("code"), Column.of("problem"));
    private boolean isGood = true;

    void add(String bind, Problem problem) {
        add(bind, problem.code(), problem.reason(), problem.isWarning());
    }

    void add(String bind, String code, String problem, boolean isWarning) {
        isGood &= isWarning;
        table.add(Cell.of(bind), Cell.of(code), new Cell(problem, isWarning ? Tone.WAITING : Tone.BAD));
    }

    /**
     * Shows what there is, or says that all is well.
     *
     * @param exitCode other than that of yes if there is more, which nobody knows
     * @return the exit code
     */
    int answer(Output output, int exitCode, String otherwise) {
        if (!table.isEmpty() || output.isJson()) {
            output.show(table);
        }
        if (exitCode != CompletedByCode.YES) {
            return exitCode;
        }
        if (isGood) {
            output.say(otherwise, Tone.GOOD);
        }
        return isGood ? CompletedByCode.YES : CompletedByCode.NO;
    }
}
