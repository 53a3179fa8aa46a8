package org.alchemycdi.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import picocli.CommandLine;

/** The process: {@code java -jar alchemy-cdi-<version>-cli.jar --app target/app.war database upgrade}. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(writer(System.out), writer(System.err), arguments));
    }

    /** The same without a process of its own: answers the exit code. */
    public static int run(PrintWriter results, PrintWriter remarks, String... arguments) {
        QuietLogs logs = QuietLogs.during(arguments);
        try (logs) {
            return commands()
                    .setOut(results)
                    .setErr(remarks)
                    .setExecutionExceptionHandler(new Failure())
                    .setParameterExceptionHandler(new Misuse())
                    .setCaseInsensitiveEnumValuesAllowed(true)
                    .execute(arguments);
        }
    }

    /** A command of the group {@code database}, to look at. */
    public static CommandLine command(String name) {
        return group(commands()).getSubcommands().get(name);
    }

    private static CommandLine commands() {
        CommandLine line = new CommandLine(new AlchemyCommand());
        takeNumbersWithADash(group(line).getSubcommands().get("downgrade"));
        return line;
    }

    private static CommandLine group(CommandLine line) {
        return line.getSubcommands().get("database");
    }

    /** {@code -1} is a target and no option. */
    private static void takeNumbersWithADash(CommandLine command) {
        command.setUnmatchedOptionsArePositionalParams(true);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, Charset.defaultCharset());
    }
}
