package org.alchemycdi.internal.async;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The threads that exist right now, virtual ones as well, which the JDK lists in a dump only. */
final class LiveThreads {

    private LiveThreads() {}

    static List<String> named(String prefix) throws Exception {
        Stream<String> platform = Thread.getAllStackTraces().keySet().stream().map(Thread::getName);
        return Stream.concat(platform, virtual())
                .filter(name -> name.startsWith(prefix))
                .distinct()
                .collect(Collectors.toList());
    }

    /** By reflection: the method came with JDK 21. */
    private static Stream<String> virtual() throws Exception {
        if (Runtime.version().feature() < 21) {
            return Stream.empty();
        }
        Class<?> type = Class.forName("com.sun.management.HotSpotDiagnosticMXBean");
        Class<?> format = Class.forName("com.sun.management.HotSpotDiagnosticMXBean$ThreadDumpFormat");
        Object bean = ManagementFactory.class
                .getMethod("getPlatformMXBean", Class.class)
                .invoke(null, type);
        Path folder = Files.createTempDirectory("threads");
        Path dump = folder.resolve("dump.txt");
        try {
            type.getMethod("dumpThreads", String.class, format)
                    .invoke(bean, dump.toString(), format.getEnumConstants()[0]);
            return namesIn(dump);
        } finally {
            Files.deleteIfExists(dump);
            Files.delete(folder);
        }
    }

    /** A line is {@code #42 "name" virtual}. */
    private static Stream<String> namesIn(Path dump) throws IOException {
        return Files.readAllLines(dump).stream()
                .filter(line -> line.startsWith("#") && line.contains("\""))
                .map(line -> line.split("\"")[1]);
    }
}
