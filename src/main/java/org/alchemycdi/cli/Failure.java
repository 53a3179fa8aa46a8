package org.alchemycdi.cli;

import jakarta.annotation.Nullable;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.alchemycdi.AlchemyException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** What went wrong, in one line and without its stack, unless {@code --verbose} asks for that. */
public final class Failure implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        return tell(failure, command);
    }

    /** Also for a failure that does not end the command: tells it, and answers the exit code that it makes. */
    public static int tell(Exception failure, CommandLine command) {
        CommandLine whole = command.getCommandSpec().root().commandLine();
        boolean isVerbose = whole.getParseResult().originalArgs().contains("--verbose");
        command.getErr().println(command.getColorScheme().errorText(line(failure)));
        if (isVerbose) {
            failure.printStackTrace(command.getErr());
        }
        command.getErr().flush();
        return exitCode(command);
    }

    /** What we throw says where and what to do; what the database or the file system said is behind it. */
    private static String line(Exception failure) {
        if (!(failure instanceof AlchemyException)) {
            return failure + " (an unexpected failure; --verbose shows where)";
        }
        return failure.getMessage()
                + said(failure.getCause(), SQLException.class)
                        .or(() -> said(failure.getCause(), Throwable.class))
                        .map(said -> " [" + firstLine(said) + "]")
                        .orElse("");
    }

    /** By the last of this type: those before it only repeat that there was a failure. */
    private static Optional<String> said(@Nullable Throwable cause, Class<? extends Throwable> type) {
        return Stream.iterate(cause, Objects::nonNull, Throwable::getCause)
                .filter(type::isInstance)
                .map(Throwable::getMessage)
                .filter(said -> said != null && !said.isBlank())
                .reduce((first, second) -> second);
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
