package org.alchemycdi.commandline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One call of the command line, over.
 *
 * @param results what it wrote to the standard output
 * @param remarks what it wrote to the standard error; on a terminal, both are in the results
 */
record Run(int exitCode, String results, String remarks) {

    private static final Path JAR = Path.of("target", "jars", "alchemy.jar").toAbsolutePath();

    /** In a pipe. */
    static Run of(Path folder, Map<String, String> environment, String... arguments) {
        return run(folder, environment, command(arguments), "");
    }

    /** On a terminal, where a person types. */
    static Run onTerminal(Path folder, String typed, String... arguments) {
        String line =
                String.join(" ", command(arguments).stream().map(Run::quoted).toList());
        return run(folder, Map.of("TERM", "xterm"), List.of("script", "-qec", line, "/dev/null"), typed);
    }

    /** Of Maven instead, on the project in the folder; without a network. */
    static Run ofMaven(Path folder, String... arguments) {
        Path maven = Path.of(System.getProperty("maven.home"), "bin", "mvn");
        List<String> always = List.of(
                maven.toString(),
                "--offline",
                "--batch-mode",
                "-Dmaven.repo.local=" + System.getProperty("maven.repository"));
        List<String> command =
                Stream.concat(always.stream(), Stream.of(arguments)).toList();
        // What this build was told by the environment is not meant for that one.
        Run run = run(folder, Map.of("MAVEN_OPTS", "-XX:TieredStopAtLevel=1", "MAVEN_ARGS", ""), command, "");
        return new Run(run.exitCode, withoutEscapes(run.results), withoutEscapes(run.remarks));
    }

    /** Maven switches colours off, whether there are any or not. */
    private static String withoutEscapes(String text) {
        return text.replaceAll("\u001B\\[[0-9;]*m", "").strip();
    }

    private static List<String> command(String... arguments) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        // Starts faster; there is not enough to do for more.
        return Stream.concat(
                        Stream.of(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", JAR.toString()),
                        Stream.of(arguments))
                .toList();
    }

    private static String quoted(String argument) {
        return "'" + argument.replace("'", "'\\''") + "'";
    }

    private static Run run(Path folder, Map<String, String> environment, List<String> command, String typed) {
        try {
            Path results = Files.createTempFile(folder, "results", ".txt");
            Path remarks = Files.createTempFile(folder, "remarks", ".txt");
            ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command))
                    .directory(folder.toFile())
                    .redirectOutput(results.toFile())
                    .redirectError(remarks.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().write(typed.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().close();
            int exitCode = process.waitFor();
            return new Run(exitCode, Files.readString(results), Files.readString(remarks));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** All that was written. */
    String text() {
        return results + remarks;
    }
}
