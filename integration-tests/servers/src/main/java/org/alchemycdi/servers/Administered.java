package org.alchemycdi.servers;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/** A server that is started without an application and deploys while it runs, by its own administration command. */
sealed interface Administered permits AdministeredPayara, AdministeredWildFly {

    Duration START_LIMIT = Duration.ofMinutes(5);

    Duration POLL_INTERVAL = Duration.ofMillis(500);

    String name();

    /** The command that starts the server, after what it needs is written into the launch's empty directory. */
    List<String> prepare() throws IOException, InterruptedException;

    /** What the log holds once the server has started. */
    Pattern startedMessage();

    /** The command that deploys a war at "/", whether or not one is there, and ends when that is done. */
    List<String> deploy(Path war);

    /** The command that reads lines of administration from its input until that ends. */
    List<String> console();

    /** What a console is told to deploy a war at "/". */
    String deployLine(Path war);

    /** What a console is told to take the war away. */
    String undeployLine();

    /** The process that holds the applications. */
    long pid(ChildProcess started) throws IOException;

    /** The class whose instances are the class loaders of applications, and perhaps some of the server's. */
    String loaderClass();

    Launch launch();

    /**
     * Starts the server.
     *
     * @throws IllegalStateException with the end of the log, if it does not start
     */
    default ChildProcess start() throws IOException, InterruptedException {
        ChildProcess process = ChildProcess.start(prepare(), launch().directory(), launch().log());
        Instant limit = Instant.now().plus(START_LIMIT);
        // The log is all that tells; the wait ends early with the process.
        while (!startedMessage().matcher(process.log()).find()) {
            if (process.endsWithin(POLL_INTERVAL) || Instant.now().isAfter(limit)) {
                String end = process.endOfLog();
                process.close();
                throw new IllegalStateException(name() + " did not start:\n" + end);
            }
        }
        return process;
    }
}
