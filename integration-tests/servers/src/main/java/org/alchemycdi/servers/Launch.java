package org.alchemycdi.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where and how a server runs.
 *
 * @param directory where it works and logs; nothing else may be there
 * @param port its HTTP port
 * @param options options of its JVM
 */
public record Launch(Path directory, int port, List<String> options) {

    public Launch {
        options = List.copyOf(options);
    }

    /** A program of the running Java. */
    static String program(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    /** The running Java with bounded memory, its temporary files in the directory, and the options. */
    List<String> java() {
        List<String> command = new ArrayList<>();
        command.addAll(List.of(program("java"), "-Xmx768m", "-Djava.io.tmpdir=" + temporary()));
        command.addAll(options);
        return command;
    }

    /** Empties the directory. */
    void clear() throws IOException {
        Files.createDirectories(directory);
        try (Stream<Path> contents = Files.walk(directory)) {
            for (Path path : (Iterable<Path>) contents.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(path);
            }
        }
        Files.createDirectories(temporary());
    }

    Path log() {
        return directory.resolve("console.log");
    }

    private Path temporary() {
        return directory.resolve("tmp");
    }
}
