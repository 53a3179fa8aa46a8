package org.alchemycdi.servers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** A server that is started without an application and deploys while it runs, by its own administration command. */
sealed interface Administered permits AdministeredPayara, AdministeredWildFly {

    String name();

    /** The command that starts the server, after what it needs is written into the launch's empty directory. */
    List<String> prepare() throws IOException, InterruptedException;

    /** What the log holds once the server has started. */
    Pattern startedMessage();

    /** The command that deploys a war at "/", whether or not one is there, and ends when that is done. */
    List<String> deploy(Path war);

    /** The process that holds the applications. */
    long pid(ChildProcess started) throws IOException;

    /** The class whose instances are the class loaders of applications, and perhaps some of the server's. */
    String loaderClass();

    Launch launch();
}
