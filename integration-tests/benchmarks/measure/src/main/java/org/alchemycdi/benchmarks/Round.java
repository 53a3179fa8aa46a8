package org.alchemycdi.benchmarks;

import java.util.concurrent.ExecutionException;
import org.alchemycdi.servers.RunningServer;

/**
 * What one round of requests took.
 *
 * @param rate requests per second
 * @param processorMicros what the server used of its processors for each request; other programs change it little
 */
record Round(int requests, double rate, double processorMicros) {

    /** Sends requests and says how many. */
    interface Requests {
        int send() throws InterruptedException, ExecutionException;
    }

    static Round measure(RunningServer server, Requests requests) throws InterruptedException, ExecutionException {
        long processor = server.processorTime().toNanos();
        long start = System.nanoTime();
        int count = requests.send();
        double seconds = (System.nanoTime() - start) / 1e9;
        double micros = (server.processorTime().toNanos() - processor) / 1e3;
        return new Round(count, count / seconds, micros / count);
    }
}
