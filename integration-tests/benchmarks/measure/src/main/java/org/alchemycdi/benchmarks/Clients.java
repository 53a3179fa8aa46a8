package org.alchemycdi.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Asks the application, several at a time; each asks again as soon as it has its answer. */
final class Clients {

    static final int COUNT = 4;

    private static final Duration ROUND = Duration.ofSeconds(4);

    /** With HTTP/2 each first request would ask for an upgrade, which the servers treat differently. */
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI base;

    Clients(URI base) {
        this.base = base;
    }

    /** How many requests are answered in one round; every answer must be as expected. */
    int ask(URI page, String expected) throws InterruptedException, ExecutionException {
        Instant end = Instant.now().plus(ROUND);
        ExecutorService threads = Executors.newFixedThreadPool(COUNT);
        try {
            List<Future<Integer>> counts = new ArrayList<>();
            for (int i = 0; i < COUNT; i++) {
                counts.add(threads.submit(() -> requestsUntil(end, page, expected)));
            }
            int total = 0;
            for (Future<Integer> count : counts) {
                total += count.get();
            }
            return total;
        } finally {
            threads.shutdown();
        }
    }

    private int requestsUntil(Instant end, URI page, String expected) throws IOException, InterruptedException {
        int count = 0;
        while (Instant.now().isBefore(end)) {
            String answer = get(page);
            if (!answer.equals(expected)) {
                throw new IllegalStateException(page + " answered " + answer + " instead of " + expected);
            }
            count++;
        }
        return count;
    }

    String get(URI page) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(base.resolve(page)));
    }

    void post(String path) throws IOException, InterruptedException {
        send(HttpRequest.newBuilder(base.resolve(path)).POST(BodyPublishers.noBody()));
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(response + ": " + response.body());
        }
        return response.body();
    }
}
