package org.alchemycdi.servers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts class loaders in another JVM. */
final class ClassLoaders {

    private ClassLoaders() {}

    /** How many instances of this class a JVM still holds after it has collected its garbage. */
    static int count(String className, long pid, Path directory) throws IOException, InterruptedException {
        String histogram = Jcmd.afterCollection(pid, directory, "GC.class_histogram");
        // A line reads "number: instances bytes class".
        Matcher line = Pattern.compile("\\d+:\\s+(\\d+)\\s+\\d+\\s+" + Pattern.quote(className) + "\\s")
                .matcher(histogram);
        return line.find() ? Integer.parseInt(line.group(1)) : 0;
    }
}
