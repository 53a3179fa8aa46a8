package org.alchemycdi.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What a server is started with.
 *
 * @param application the war, deployed at "/"
 * @param directory where the server works and logs; emptied before each start
 * @param port the HTTP port
 * @param properties system properties of the server
 */
public record Launch(Path application, Path directory, int port, Map<String, String> properties) {

    private static final String PASSED_ON = "server.property.";

    /**
     * As the system properties say: {@code server.application}, {@code server.directory}, and {@code server.property.x}
     * for each property {@code x} of the server.
     */
    static Launch fromSystemProperties(int port) {
        Map<String, String> properties = System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith(PASSED_ON))
                .collect(Collectors.toMap(name -> name.substring(PASSED_ON.length()), System::getProperty));
        return new Launch(path("server.application"), path("server.directory"), port, properties);
    }

    /** The server that the system properties {@code server} and {@code server.home} name. */
    static Server server() {
        return Server.named(required("server"), path("server.home"));
    }

    /** A port that was free a moment ago. */
    static int freePort() {
        return freePort(0);
    }

    /** The preferred port if it was free a moment ago, or else another. */
    static int freePort(int preferred) {
        try (ServerSocket socket = new ServerSocket(preferred)) {
            return socket.getLocalPort();
        } catch (BindException e) {
            return freePort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The running Java with bounded memory, its temporary files in the directory, and the properties. */
    List<String> java() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx768m");
        command.add("-Djava.io.tmpdir=" + temporary());
        properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
        return command;
    }

    Path temporary() {
        return directory.resolve("tmp");
    }

    Path log() {
        return directory.resolve("console.log");
    }

    private static Path path(String name) {
        return Path.of(required(name)).toAbsolutePath().normalize();
    }

    private static String required(String name) {
        return Objects.requireNonNull(System.getProperty(name), () -> "the system property " + name + " is missing");
    }
}
