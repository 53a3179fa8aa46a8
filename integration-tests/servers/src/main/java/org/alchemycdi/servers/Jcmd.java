package org.alchemycdi.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Asks another JVM what it holds. */
final class Jcmd {

    /** One collection queues what the next can clear. */
    private static final List<String> COLLECTIONS = List.of("GC.run", "GC.run", "GC.run");

    private Jcmd() {}

    /** What a JVM answers to these commands once it has collected its garbage. */
    static String afterCollection(long pid, Path directory, String... commands)
            throws IOException, InterruptedException {
        List<String> all =
                Stream.concat(COLLECTIONS.stream(), Stream.of(commands)).toList();
        Path file = Files.write(directory.resolve("jcmd.txt"), all);
        return ChildProcess.run(List.of(Launch.program("jcmd"), String.valueOf(pid), "-f", file.toString()), directory);
    }
}
