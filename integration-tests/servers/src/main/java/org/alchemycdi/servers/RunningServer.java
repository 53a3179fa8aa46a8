package org.alchemycdi.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A server that runs and whose application at "/" answers.
 *
 * <p>It ends with {@link #close()} or with this JVM, whichever comes first.
 */
public final class RunningServer implements AutoCloseable {

    /** The application answers here as soon as it runs. */
    private static final String READY_PATH = "/ping";

    private static final Duration START_LIMIT = Duration.ofMinutes(5);
    private static final Duration POLL_INTERVAL = Duration.ofMillis(500);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(10);

    private final Server server;
    private final Launch launch;
    private final ChildProcess process;

    private RunningServer(Server server, Launch launch, ChildProcess process) {
        this.server = server;
        this.launch = launch;
        this.process = process;
    }

    /** Starts a server with one application, ROOT.war. */
    public static RunningServer start(Server server, Path war, Launch launch) throws InterruptedException {
        return start(server, List.of(war), launch);
    }

    /**
     * Starts a server and waits until it has tried to deploy all applications and the one at "/" answers.
     *
     * @param wars each is deployed at its name, ROOT.war at "/"
     * @throws IllegalStateException with the end of the log, if the server ends, starts without that application,
     *     or does not start in time
     */
    public static RunningServer start(Server server, List<Path> wars, Launch launch) throws InterruptedException {
        try {
            launch.clear();
            ChildProcess process = ChildProcess.start(server.prepare(wars, launch), launch.directory(), launch.log());
            RunningServer running = new RunningServer(server, launch, process);
            running.awaitApplication();
            return running;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where that application answers, without a slash at the end. */
    public URI baseUri() {
        return URI.create("http://localhost:" + launch.port());
    }

    /** What the server says. */
    public Path log() {
        return launch.log();
    }

    /** The processor time that the server has used so far. */
    public Duration processorTime() {
        return process.processorTime();
    }

    /** Waits until the server ends by itself. */
    public void await() throws InterruptedException {
        process.await();
    }

    /** Stops the server and all that it started; may be called twice. */
    @Override
    public void close() {
        process.close();
    }

    private void awaitApplication() throws IOException, InterruptedException {
        try {
            String problem = poll();
            if (!problem.isEmpty()) {
                throw new IllegalStateException(
                        server + problem + "; " + launch.log() + " ends with\n" + process.endOfLog());
            }
        } catch (IOException | InterruptedException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /** What went wrong, or nothing once the application answers. */
    private String poll() throws IOException, InterruptedException {
        Instant limit = Instant.now().plus(START_LIMIT);
        // The log is all that tells; the wait ends early with the process.
        while (!server.startedMessage().matcher(process.log()).find()) {
            if (process.endsWithin(POLL_INTERVAL)) {
                return " ended";
            }
            if (Instant.now().isAfter(limit)) {
                return " did not start within " + START_LIMIT;
            }
        }
        return answers() ? "" : " started without the application";
    }

    private boolean answers() throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(baseUri().resolve(READY_PATH))
                .timeout(ANSWER_LIMIT)
                .build();
        try {
            return HttpClient.newHttpClient()
                            .send(request, BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
