package org.alchemycdi.cli;

import org.alchemycdi.AlchemyException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** What went wrong, in one line and without its stack, unless {@code --verbose} asks for that. */
final class Failure implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        boolean isVerbose = parsed.originalArgs().contains("--verbose");
        command.getErr().println(command.getColorScheme().errorText(line(failure)));
        if (isVerbose) {
            failure.printStackTrace(command.getErr());
        }
        command.getErr().flush();
        return exitCode(command);
    }

    /** What we throw says where and what to do; its cause says what the database or the file system said. */
    private static String line(Exception failure) {
        if (!(failure instanceof AlchemyException)) {
            return failure + " (an unexpected failure; --verbose shows where)";
        }
        Throwable cause = failure.getCause();
        String said = cause == null || cause.getMessage() == null ? "" : " [" + firstLine(cause.getMessage()) + "]";
        return failure.getMessage() + said;
    }

    private static String firstLine(String text) {
        return text.strip().lines().findFirst().orElse("");
    }

    /** A command that compares says by 1 what it found, and must not be misunderstood. */
    private static int exitCode(CommandLine command) {
        return command.getCommandSpec().userObject() instanceof CompletedByCode
                ? CompletedByCode.COULD_NOT_TELL
                : CommandLine.ExitCode.SOFTWARE;
    }
}
