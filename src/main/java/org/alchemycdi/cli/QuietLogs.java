package org.alchemycdi.cli;

import java.util.Arrays;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/** What the libraries log is told in the results and the failures; only {@code --verbose} shows it besides. */
final class QuietLogs {

    // Held, since a logger that nobody holds forgets its level.
    private static final Logger ROOT = Logger.getLogger("");

    private QuietLogs() {}

    static void install(String... arguments) {
        boolean isVerbose = Arrays.asList(arguments).contains("--verbose");
        boolean isConfigured = System.getProperty("java.util.logging.config.file") != null;
        if (!isVerbose && !isConfigured) {
            LogManager.getLogManager().reset();
            ROOT.setLevel(Level.OFF);
        }
    }
}
