package org.alchemycdi.cli;

import java.util.Arrays;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What the libraries log is told in the results and the failures; only {@code --verbose} shows it besides. It is for one call:
 * Maven's process has others after it.
 */
final class QuietLogs implements AutoCloseable {

    // Held, since a logger that nobody holds forgets its level.
    private static final Logger ROOT = Logger.getLogger("");

    private final Level before = ROOT.getLevel();

    private QuietLogs(boolean isQuiet) {
        if (isQuiet) {
            ROOT.setLevel(Level.OFF);
        }
    }

    static QuietLogs during(String... arguments) {
        boolean isVerbose = Arrays.asList(arguments).contains("--verbose");
        boolean isConfigured = System.getProperty("java.util.logging.config.file") != null;
        return new QuietLogs(!isVerbose && !isConfigured);
    }

    @Override
    public void close() {
        ROOT.setLevel(before);
    }
}
