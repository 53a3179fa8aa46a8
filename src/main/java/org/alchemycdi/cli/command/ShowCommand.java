package org.alchemycdi.cli.command;

import org.alchemycdi.cli.application.CommandLineApplication;
import org.alchemycdi.cli.output.Output;
import org.alchemycdi.migration.Revision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints the scripts of one revision. */
@Command(
        name = "show",
        description = "Prints the scripts of a revision: the one that does it, and the one that undoes it.")
final class ShowCommand extends DatabaseTask {

    @Parameters(paramLabel = "REVISION", description = "A version, head or current.")
    String version;

    @Override
    int run(CommandLineApplication application, Output output) {
        RevisionFiles files = new RevisionFiles(application.open(application.meantBind()));
        Revision revision = files.find(version);
        StringBuilder text = new StringBuilder();
        append(text, files, revision.script(), "is a class, or not there any more");
        append(text, files, files.undoing(revision), "is not there: this revision cannot be undone");
        output.show("scripts", text.toString());
        return DONE;
    }

    private static void append(StringBuilder text, RevisionFiles files, String script, String otherwise) {
        text.append("-- ")
                .append(script)
                .append(files.text(script).isPresent() ? "" : " " + otherwise)
                .append('\n');
        files.text(script)
                .ifPresent(content -> text.append(content.stripTrailing()).append("\n\n"));
    }
}
