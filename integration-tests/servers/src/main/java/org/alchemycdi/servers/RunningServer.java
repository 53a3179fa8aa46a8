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

/**
 * A server that runs and whose application answers.
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

    /**
     * Starts a server and waits until its application answers.
     *
     * @param application the war, deployed at "/"
     * @throws IllegalStateException with the end of the log, if the server ends, starts without the application, or
     *     does not answer in time
     */
    public static RunningServer start(Server server, Path application, Launch launch) throws InterruptedException {
        try {
            launch.clear();
            ChildProcess process =
                    ChildProcess.start(server.prepare(application, launch), launch.directory(), launch.log());
            RunningServer running = new RunningServer(server, launch, process);
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
        HttpClient client = HttpClient.newHttpClient();
        Instant limit = Instant.now().plus(START_LIMIT);
        while (Instant.now().isBefore(limit)) {
            boolean started = server.startedMessage().matcher(process.log()).find();
            if (answers(client)) {
                return "";
            }
            if (started) {
                return " started without the application";
            }
            // Nothing tells when an application is ready, so it is asked; the wait ends early with the process.
            if (process.endsWithin(POLL_INTERVAL)) {
                return " ended";
            }
        }
        return " did not answer within " + START_LIMIT;
    }

    private boolean answers(HttpClient client) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(baseUri().resolve(READY_PATH))
                .timeout(ANSWER_LIMIT)
                .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
