package org.alchemycdi.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import picocli.CommandLine;

/** The process: {@code java -jar alchemy-cdi-<version>-cli.jar --app target/app.war database upgrade}. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        QuietLogs.install(arguments);
        System.exit(run(writer(System.out), writer(System.err), arguments));
    }

    /** The same without a process of its own: answers the exit code. */
    public static int run(PrintWriter results, PrintWriter remarks, String... arguments) {
        CommandLine line = new CommandLine(new AlchemyCommand());
        takeNumbersWithADash(
                line.getSubcommands().get("database").getSubcommands().get("downgrade"));
        return line.setOut(results)
                .setErr(remarks)
                .setExecutionExceptionHandler(new Failure())
                .setParameterExceptionHandler(new Misuse())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments);
    }

    /** {@code -1} is a target and no option. */
    private static void takeNumbersWithADash(CommandLine command) {
        command.setUnmatchedOptionsArePositionalParams(true);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, Charset.defaultCharset());
    }
}
