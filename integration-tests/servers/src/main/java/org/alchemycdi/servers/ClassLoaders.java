package org.alchemycdi.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts class loaders in another JVM. */
final class ClassLoaders {

    /** One collection queues what the next can clear. */
    private static final List<String> COMMANDS = List.of("GC.run", "GC.run", "GC.run", "GC.class_histogram");

    private ClassLoaders() {}

    /** How many instances of this class a JVM still holds after it has collected its garbage. */
    static int count(String className, long pid, Path directory) throws IOException, InterruptedException {
        Path commands = Files.write(directory.resolve("jcmd.txt"), COMMANDS);
        List<String> jcmd = List.of(Launch.program("jcmd"), String.valueOf(pid), "-f", commands.toString());
        String histogram = ChildProcess.run(jcmd, directory);
        // A line reads "number: instances bytes class".
        Matcher line = Pattern.compile("\\d+:\\s+(\\d+)\\s+\\d+\\s+" + Pattern.quote(className) + "\\s")
                .matcher(histogram);
        return line.find() ? Integer.parseInt(line.group(1)) : 0;
    }
}
