package org.alchemycdi.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A server that runs and whose application answers.
 *
 * <p>It ends with {@link #close()} or with this JVM, whichever comes first.
 */
public final class RunningServer implements AutoCloseable {

    /** The application answers here as soon as it runs. */
    private static final String READY_PATH = "/ping";

    private static final Duration START_LIMIT = Duration.ofMinutes(5);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
    private static final Duration POLL_INTERVAL = Duration.ofMillis(500);
    private static final int LOG_LINES = 60;

    private final Server server;
    private final Launch launch;
    private final Process process;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Thread stopper = new Thread(this::stop, "server-stopper");

    private RunningServer(Server server, Launch launch, Process process) {
        this.server = server;
        this.launch = launch;
        this.process = process;
    }

    /**
     * Starts a server and waits until its application answers.
     *
     * @throws IllegalStateException with the end of the log, if the server ends, starts without the application, or
     *     does not answer in time
     */
    public static RunningServer start(Server server, Launch launch) {
        try {
            empty(launch.directory());
            Files.createDirectories(launch.temporary());
            Process process = new ProcessBuilder(server.prepare(launch))
                    .directory(launch.directory().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(launch.log().toFile())
                    .start();
            RunningServer running = new RunningServer(server, launch, process);
            Runtime.getRuntime().addShutdownHook(running.stopper);
            running.awaitApplication();
            return running;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the application answers, without a slash at the end. */
    public URI baseUri() {
        return URI.create("http://localhost:" + launch.port());
    }

    /** Waits until the server ends by itself. */
    void awaitExit() throws InterruptedException {
        process.waitFor();
    }

    /** Stops the server and all its descendants, by force where asking does not help; may be called twice. */
    @Override
    public void close() {
        stop();
        try {
            Runtime.getRuntime().removeShutdownHook(stopper);
        } catch (IllegalStateException e) {
            // This JVM is ending, and the hook finds nothing left to stop.
        }
    }

    private void awaitApplication() {
        try {
            poll();
        } catch (IOException | RuntimeException e) {
            String message = e.getMessage() + "; " + launch.log() + " ends with\n" + endOfLog();
            close();
            throw new IllegalStateException(message, e);
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while " + server + " was starting", e);
        }
    }

    private void poll() throws IOException, InterruptedException {
        Instant limit = Instant.now().plus(START_LIMIT);
        while (Instant.now().isBefore(limit)) {
            boolean started = server.startedMessage().matcher(log()).find();
            if (applicationAnswers()) {
                return;
            }
            if (started) {
                throw new IllegalStateException(server + " started without the application");
            }
            // Nothing tells when an application is ready, so it is asked; the wait ends early with the process.
            if (process.waitFor(POLL_INTERVAL.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException(server + " ended with code " + process.exitValue());
            }
        }
        throw new IllegalStateException(server + " did not answer within " + START_LIMIT);
    }

    private boolean applicationAnswers() throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(baseUri().resolve(READY_PATH))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private void stop() {
        List<ProcessHandle> family = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        family.forEach(ProcessHandle::destroy);
        try {
            process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        family.forEach(ProcessHandle::destroyForcibly);
    }

    private String log() throws IOException {
        return Files.readString(launch.log(), StandardCharsets.ISO_8859_1);
    }

    private String endOfLog() {
        try {
            List<String> lines = log().lines().toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void empty(Path directory) throws IOException {
        Files.createDirectories(directory);
        try (Stream<Path> contents = Files.walk(directory)) {
            for (Path path : (Iterable<Path>) contents.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(path);
            }
        }
    }
}
