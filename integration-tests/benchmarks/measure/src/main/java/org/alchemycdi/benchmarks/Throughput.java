package org.alchemycdi.benchmarks;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.alchemycdi.servers.Launch;
import org.alchemycdi.servers.RunningServer;
import org.alchemycdi.servers.Server;

/**
 * Compares the requests per second of one page of authors with the library and by hand, in one run: rounds alternate, the
 * table shows medians. Every answer is compared with the first, so that nothing fast and wrong can win.
 */
public final class Throughput {

    private static final int ROWS = 10_000;
    private static final int CLIENTS = 4;
    private static final int ROUNDS = 9;
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration ROUND = Duration.ofSeconds(5);

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI base;

    private Throughput(URI base) {
        this.base = base;
    }

    /** Arguments: the name of the server, its home, the war, and an empty folder to work in. */
    public static void main(String[] arguments) throws Exception {
        Server server = Server.named(arguments[0], Path.of(arguments[1]));
        Launch launch = new Launch(Path.of(arguments[3]), freePort(), List.of());
        try (RunningServer running = RunningServer.start(server, Path.of(arguments[2]), launch)) {
            new Throughput(running.baseUri()).compare(arguments[0]);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void compare(String server) throws IOException, InterruptedException, ExecutionException {
        post("/authors/fill?rows=" + ROWS);
        URI library = base.resolve("/authors?pageSize=10");
        URI byHand = base.resolve("/by-hand?pageSize=10");
        String expected = get(library).body();
        System.out.println("warming up");
        rate(library, expected, WARM_UP);
        rate(byHand, expected, WARM_UP);
        List<Double> libraryRates = new ArrayList<>();
        List<Double> byHandRates = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            System.out.printf("round %d of %d%n", round, ROUNDS);
            libraryRates.add(rate(library, expected, ROUND));
            byHandRates.add(rate(byHand, expected, ROUND));
        }
        double ours = median(libraryRates);
        double theirs = median(byHandRates);
        System.out.printf("%s, JDK %s: GET /authors?pageSize=10 over %,d rows, %d clients%n",
                server, System.getProperty("java.version"), ROWS, CLIENTS);
        System.out.printf("library  %8.0f requests/s%nby hand  %8.0f requests/s%nratio    %8.2f%n",
                ours, theirs, ours / theirs);
    }

    private double rate(URI page, String expected, Duration duration)
            throws InterruptedException, ExecutionException {
        Instant end = Instant.now().plus(duration);
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<Integer>> counts = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                counts.add(clients.submit(() -> requestsUntil(end, page, expected)));
            }
            int total = 0;
            for (Future<Integer> count : counts) {
                total += count.get();
            }
            return total / (double) duration.toSeconds();
        } finally {
            clients.shutdown();
        }
    }

    private int requestsUntil(Instant end, URI page, String expected) throws IOException, InterruptedException {
        int count = 0;
        while (Instant.now().isBefore(end)) {
            HttpResponse<String> response = get(page);
            if (response.statusCode() != 200 || !response.body().equals(expected)) {
                throw new IllegalStateException(page + " answered " + response.statusCode() + ": " + response.body());
            }
            count++;
        }
        return count;
    }

    private HttpResponse<String> get(URI uri) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }

    private void post(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(base.resolve(path))
                .POST(BodyPublishers.noBody())
                .build();
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + response.statusCode() + ": " + response.body());
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
}
