package org.alchemycdi.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

/** 64 clients, each of which asks again as soon as it has its answer. */
final class LoadClients {

    static final int COUNT = 64;
    static final Duration ROUND = Duration.ofSeconds(10);

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;

    LoadClients(URI base) {
        this.base = base;
    }

    LoadRound ask(URI page) throws InterruptedException, ExecutionException {
        AtomicInteger failures = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(COUNT);
        try {
            long start = System.nanoTime();
            List<Future<List<Long>>> all = new ArrayList<>();
            for (int i = 0; i < COUNT; i++) {
                all.add(threads.submit(() -> askUntil(start + ROUND.toNanos(), page, failures)));
            }
            LongStream.Builder nanos = LongStream.builder();
            for (Future<List<Long>> each : all) {
                each.get().forEach(nanos::add);
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            return new LoadRound(seconds, nanos.build().sorted().toArray(), failures.get());
        } finally {
            threads.shutdown();
        }
    }

    private List<Long> askUntil(long end, URI page, AtomicInteger failures) throws InterruptedException {
        List<Long> nanos = new ArrayList<>();
        HttpRequest request =
                HttpRequest.newBuilder(base.resolve(page)).timeout(LIMIT).build();
        while (System.nanoTime() < end) {
            long begin = System.nanoTime();
            if (!isAnswered(request)) {
                failures.incrementAndGet();
            }
            nanos.add(System.nanoTime() - begin);
        }
        return nanos;
    }

    private boolean isAnswered(HttpRequest request) throws InterruptedException {
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            return answer.statusCode() == 200 && answer.body().startsWith("0 changed, ");
        } catch (IOException e) {
            return false;
        }
    }
}
