package org.alchemycdi.cli.command;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The command line as a process, over. */
record Run(int exitCode, String results, String remarks) {

    /** @param folder where it works */
    static Run of(Path folder, Map<String, String> environment, List<String> arguments) {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                "org.alchemycdi.cli.Main",
                "database"));
        line.addAll(arguments);
        try {
            Path results = folder.resolve("results");
            Path remarks = folder.resolve("remarks");
            ProcessBuilder process = new ProcessBuilder(line)
                    .directory(folder.toFile())
                    .redirectOutput(results.toFile())
                    .redirectError(remarks.toFile());
            process.environment().putAll(environment);
            int exitCode = process.start().waitFor();
            return new Run(exitCode, Files.readString(results), Files.readString(remarks));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without the tests, which are applications of their own. */
    static String classPath() {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(path.split(File.pathSeparator))
                .filter(entry -> !entry.contains("test-classes"))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
