package org.alchemycdi.servers;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * A server that runs without an application and deploys what it is told, by an administration console that stays open, so
 * that no command has to start a JVM.
 *
 * <p>It ends with {@link #close()} or with this JVM, whichever comes first.
 */
public final class DeployingServer implements AutoCloseable {

    private static final Duration ANSWER_LIMIT = Duration.ofMinutes(2);
    private static final Duration POLL_INTERVAL = Duration.ofMillis(10);

    private final Administered server;
    private final ChildProcess process;
    private final ChildProcess console;
    private final long pid;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private DeployingServer(Administered server, ChildProcess process, ChildProcess console) throws IOException {
        this.server = server;
        this.process = process;
        this.console = console;
        this.pid = server.pid(process);
    }

    /**
     * Starts a server.
     *
     * @param name payara (Payara Server) or wildfly
     * @param home the folder that holds the unpacked server, in one version
     * @param directory where the server works and logs; it is emptied
     */
    public static DeployingServer start(String name, Path home, Path directory)
            throws IOException, InterruptedException {
        Administered server =
                switch (name) {
                    case "payara" -> AdministeredPayara.in(home, directory);
                    case "wildfly" -> AdministeredWildFly.in(home, directory);
                    default -> throw new IllegalArgumentException("No server \"" + name + "\".");
                };
        server.launch().clear();
        ChildProcess process = server.start();
        try {
            Path log = directory.resolve("console-of-administration.log");
            return new DeployingServer(server, process, ChildProcess.start(server.console(), directory, log));
        } catch (IOException | RuntimeException e) {
            process.close();
            throw e;
        }
    }

    public String name() {
        return server.name();
    }

    /** Tells the server to deploy a war at "/", and does not wait for that. */
    public void deploy(Path war) throws IOException {
        console.say(server.deployLine(war));
    }

    /** Takes the war away, and waits until this path is not answered any more. */
    public void undeploy(String path) throws IOException, InterruptedException {
        console.say(server.undeployLine());
        await(path, false);
    }

    /**
     * Waits until this path is answered with the status 200.
     *
     * @throws IllegalStateException if that takes too long
     */
    public void awaitAnswer(String path) throws IOException, InterruptedException {
        await(path, true);
    }

    private void await(String path, boolean answered) throws IOException, InterruptedException {
        Instant limit = Instant.now().plus(ANSWER_LIMIT);
        while (answers(path) != answered) {
            // The wait ends early with the process.
            if (process.endsWithin(POLL_INTERVAL) || Instant.now().isAfter(limit)) {
                throw new IllegalStateException(
                        name() + ": " + path + (answered ? " does not answer" : " still answers") + "\n"
                                + console.endOfLog() + "\n" + process.endOfLog());
            }
        }
    }

    private boolean answers(String path) throws InterruptedException {
        URI uri = URI.create("http://localhost:" + server.launch().port() + path);
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(uri).timeout(ANSWER_LIMIT).build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** The processor time that the server has used so far. */
    public Duration processorTime() {
        return ChildProcess.processorTime(ProcessHandle.of(pid).orElseThrow());
    }

    /** What the server holds now. */
    public Memory memory() throws IOException, InterruptedException {
        return Memory.of(pid, server.launch().directory());
    }

    /** Stops the server and all that it started. */
    @Override
    public void close() {
        console.close();
        process.close();
    }
}
