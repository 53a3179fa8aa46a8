package org.alchemycdi.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A kind of Jakarta EE server: how it is started with applications, and what it says when it has started. */
public sealed interface Server permits PayaraMicro, WildFly {

    /**
     * The server of this name.
     *
     * @param home the folder that holds the server's jar or its unpacked folder, in one version
     * @throws IllegalArgumentException if no server has this name, or if it is not in the folder once
     */
    static Server named(String name, Path home) {
        return switch (name) {
            case "payara" -> PayaraMicro.in(home);
            case "wildfly" -> WildFly.in(home);
            default -> throw new IllegalArgumentException("No server \"" + name + "\"; there are payara and wildfly.");
        };
    }

    /** The one file or folder of a folder that has a name of this form. */
    static Path only(Path folder, String form) {
        List<Path> found = all(folder, form);
        if (found.size() != 1) {
            throw new IllegalArgumentException("One " + form + " should be in " + folder + ", there are " + found);
        }
        return found.get(0);
    }

    /** The files and folders of a folder that have a name of this form. */
    static List<Path> all(Path folder, String form) {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> matches = Files.newDirectoryStream(folder, form)) {
            matches.forEach(found::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    /**
     * The command that starts the server, after what it needs is written into the launch's directory.
     *
     * @param wars each is deployed at its name, ROOT.war at "/"
     */
    List<String> prepare(List<Path> wars, Launch launch) throws IOException;

    /** What the log holds once the server has started and has deployed what it can. */
    Pattern startedMessage();
}
