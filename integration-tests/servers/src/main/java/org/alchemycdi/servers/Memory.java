package org.alchemycdi.servers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a JVM holds after it has collected its garbage.
 *
 * @param heap bytes of all objects that are reachable
 * @param metaspace bytes of what is known about classes
 */
public record Memory(long heap, long metaspace) {

    private static final Pattern OBJECTS = Pattern.compile("Total\\s+\\d+\\s+(\\d+)");
    private static final Pattern METASPACE = Pattern.compile("Metaspace\\s+used (\\d+)K");

    static Memory of(long pid, Path directory) throws IOException, InterruptedException {
        String answer = Jcmd.afterCollection(pid, directory, "GC.class_histogram", "GC.heap_info");
        return new Memory(number(OBJECTS, answer), number(METASPACE, answer) * 1024);
    }

    private static long number(Pattern pattern, String answer) {
        Matcher found = pattern.matcher(answer);
        if (!found.find()) {
            throw new IllegalStateException("The JVM does not say " + pattern);
        }
        return Long.parseLong(found.group(1));
    }
}
