package org.alchemycdi.benchmarks;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.alchemycdi.benchmarks.LoadRound.Side;
import org.alchemycdi.servers.Launch;
import org.alchemycdi.servers.RunningServer;
import org.alchemycdi.servers.Server;

/**
 * Compares an async bind with one that is not under the load of 64 clients, in one run: rounds alternate, a minute for each
 * side and each kind of work. Ends with an error if a request failed, or if anything is left open.
 */
public final class Load {

    private static final int ROUNDS = 6;
    private static final String NOTHING = ": 0 EntityManagers, 0 connections";

    private final RunningServer server;
    private final LoadClients clients;

    private Load(RunningServer server) {
        this.server = server;
        this.clients = new LoadClients(server.baseUri());
    }

    /** Arguments: the name of the server, its home, the war of the sample application, and an empty folder to work in. */
    public static void main(String[] arguments) throws Exception {
        Server server = Server.named(arguments[0], Path.of(arguments[1]));
        Launch launch = new Launch(Path.of(arguments[3]), freePort(), List.of());
        try (RunningServer running = RunningServer.start(server, Path.of(arguments[2]), launch)) {
            new Load(running).run(arguments[0]);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void run(String name) throws IOException, InterruptedException, ExecutionException {
        System.out.println("warming up");
        for (Side side : Side.values()) {
            clients.ask(side.page(0));
        }
        System.out.printf(
                "%s, JDK %s, %d clients, 10 connections, %d rounds of %d s for each side%n",
                name, System.getProperty("java.version"), LoadClients.COUNT, ROUNDS, LoadClients.ROUND.toSeconds());
        compare(0);
        compare(20);
        checkNothingIsOpen();
    }

    private void compare(int millis) throws IOException, InterruptedException, ExecutionException {
        List<LoadRound> sync = new ArrayList<>();
        List<LoadRound> async = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            sync.add(clients.ask(Side.SYNC.page(millis)));
            async.add(clients.ask(Side.ASYNC.page(millis)));
        }
        print("sync ", millis, sync);
        print("async", millis, async);
        System.out.printf(
                "ratio of requests: %.2f%n", median(async).rate() / median(sync).rate());
    }

    private void print(String side, int millis, List<LoadRound> rounds) throws IOException, InterruptedException {
        LoadRound middle = median(rounds);
        System.out.printf(
                "%s, connection kept for %2d ms: %7.0f requests/s, p50 %6.1f ms, p99 %6.1f ms, %d failed, %s threads%n",
                side,
                millis,
                middle.rate(),
                middle.percentile(50),
                middle.percentile(99),
                rounds.stream().mapToInt(LoadRound::failures).sum(),
                threads());
        if (rounds.stream().anyMatch(round -> round.failures() > 0)) {
            throw new IllegalStateException("requests failed");
        }
    }

    private String threads() throws IOException, InterruptedException {
        return new Clients(server.baseUri()).get(URI.create("/probe/load/threads"));
    }

    private static LoadRound median(List<LoadRound> rounds) {
        return rounds.stream()
                .sorted(Comparator.comparingDouble(LoadRound::rate))
                .skip(rounds.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    private void checkNothingIsOpen() throws IOException, InterruptedException {
        String open = new Clients(server.baseUri()).get(URI.create("/probe/open"));
        if (!open.lines().allMatch(line -> line.endsWith(NOTHING))) {
            throw new IllegalStateException("left open: " + open);
        }
        System.out.println("nothing is left open");
    }
}
