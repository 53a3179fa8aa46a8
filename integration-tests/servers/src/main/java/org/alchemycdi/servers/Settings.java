package org.alchemycdi.servers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What the system properties say.
 *
 * <ul>
 *   <li>{@code server}: a name that {@link Server#named} knows
 *   <li>{@code server.home}: the folder that holds it
 *   <li>{@code server.application}: the application at "/", ROOT.war
 *   <li>{@code server.further-applications}: a folder with further wars, if there are any
 *   <li>{@code server.directory}: where the server works and logs
 *   <li>{@code server.property.x}: for each system property {@code x} of the server
 * </ul>
 */
final class Settings {

    private static final String FURTHER = "server.further-applications";
    private static final String PASSED_ON = "server.property.";

    private Settings() {}

    static Server server() {
        return Server.named(text("server"), path("server.home"));
    }

    static List<Path> applications() {
        List<Path> wars = new ArrayList<>(List.of(path("server.application")));
        if (System.getProperty(FURTHER) != null) {
            wars.addAll(Server.all(path(FURTHER), "*.war"));
        }
        return wars;
    }

    static Launch launch(int port) {
        List<String> options = System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith(PASSED_ON))
                .map(name -> "-D" + name.substring(PASSED_ON.length()) + "=" + System.getProperty(name))
                .toList();
        return new Launch(path("server.directory"), port, options);
    }

    private static Path path(String name) {
        return Path.of(text(name)).toAbsolutePath().normalize();
    }

    private static String text(String name) {
        return Objects.requireNonNull(System.getProperty(name), () -> "the system property " + name + " is missing");
    }
}
