package org.alchemycdi.servers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** A kind of Jakarta EE server: how it is started with one application, and what it says when it has started. */
public sealed interface Server permits PayaraMicro, WildFly {

    /**
     * The server of this name.
     *
     * @param home the server's jar or unpacked folder
     * @throws IllegalArgumentException if no server has this name
     */
    static Server named(String name, Path home) {
        return switch (name) {
            case "payara" -> new PayaraMicro(home);
            case "wildfly" -> new WildFly(home);
            default -> throw new IllegalArgumentException("No server \"" + name + "\"; there are payara and wildfly.");
        };
    }

    /** The command that starts the server, after what it needs is written into the launch's empty directory. */
    List<String> prepare(Launch launch) throws IOException;

    /** What the log holds once the server has started, with the application or without it. */
    Pattern startedMessage();
}
