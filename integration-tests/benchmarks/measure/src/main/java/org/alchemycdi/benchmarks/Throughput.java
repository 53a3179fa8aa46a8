package org.alchemycdi.benchmarks;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.alchemycdi.servers.Launch;
import org.alchemycdi.servers.RunningServer;
import org.alchemycdi.servers.Server;

/**
 * Compares the requests per second of one page of authors with the library and by hand, in one run: rounds alternate, the
 * table shows medians. Every answer is compared with the first, so that nothing fast and wrong can win.
 */
public final class Throughput {

    private static final int ROWS = 10_000;
    private static final int ROUNDS = 25;

    /** Of each side. A page takes ten times longer before its code is compiled. */
    private static final int WARM_UP_REQUESTS = 30_000;

    private final RunningServer server;
    private final Clients clients;

    private Throughput(RunningServer server, Clients clients) {
        this.server = server;
        this.clients = clients;
    }

    /** Two rounds, one directly after the other, so that whatever else the machine does slows both. */
    private record Pair(Round library, Round byHand) {

        double ratio() {
            return library.rate() / byHand.rate();
        }

        double processorRatio() {
            return byHand.processorMicros() / library.processorMicros();
        }
    }

    /** Arguments: the name of the server, its home, the war, and an empty folder to work in. */
    public static void main(String[] arguments) throws Exception {
        Server server = Server.named(arguments[0], Path.of(arguments[1]));
        Launch launch = new Launch(Path.of(arguments[3]), freePort(), List.of());
        try (RunningServer running = RunningServer.start(server, Path.of(arguments[2]), launch)) {
            new Throughput(running, new Clients(running.baseUri())).compare(arguments[0]);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void compare(String name) throws IOException, InterruptedException, ExecutionException {
        clients.post("/authors/fill?rows=" + ROWS);
        String expected = clients.get(URI.create("/authors?pageSize=10"));
        warmUp(expected);
        List<Pair> pairs = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            pairs.add(pair(round % 2 == 0, expected));
            System.out.print(".");
            System.out.flush();
        }
        System.out.printf(
                "%n%s, JDK %s: GET /authors?pageSize=10 over %,d rows, %d clients, medians of %d rounds%n",
                name, System.getProperty("java.version"), ROWS, Clients.COUNT, ROUNDS);
        print("library", pairs, Pair::library);
        print("by hand", pairs, Pair::byHand);
        System.out.printf(
                "ratio    %8.2f             %8.2f%n", median(pairs, Pair::ratio), median(pairs, Pair::processorRatio));
    }

    private void warmUp(String expected) throws InterruptedException, ExecutionException {
        System.out.println("warming up");
        int requests = 0;
        while (requests < WARM_UP_REQUESTS) {
            Pair pair = pair(true, expected);
            requests += Math.min(pair.library().requests(), pair.byHand().requests());
        }
    }

    private Pair pair(boolean isLibraryFirst, String expected) throws InterruptedException, ExecutionException {
        if (isLibraryFirst) {
            Round library = round("/authors?pageSize=10", expected);
            return new Pair(library, round("/by-hand?pageSize=10", expected));
        }
        Round byHand = round("/by-hand?pageSize=10", expected);
        return new Pair(round("/authors?pageSize=10", expected), byHand);
    }

    private Round round(String page, String expected) throws InterruptedException, ExecutionException {
        return Round.measure(server, () -> clients.ask(URI.create(page), expected));
    }

    private static void print(String side, List<Pair> pairs, Function<Pair, Round> round) {
        System.out.printf(
                "%s  %8.0f requests/s  %8.0f processor microseconds/request%n",
                side, median(pairs, pair -> round.apply(pair).rate()), median(pairs, pair -> round.apply(pair)
                        .processorMicros()));
    }

    private static double median(List<Pair> pairs, ToDoubleFunction<Pair> figure) {
        return pairs.stream()
                .mapToDouble(figure)
                .sorted()
                .skip(pairs.size() / 2)
                .findFirst()
                .orElseThrow();
    }
}
