package org.alchemycdi.benchmarks.deployments;

import java.io.IOException;
import java.nio.file.Path;
import org.alchemycdi.servers.DeployingServer;

/**
 * What one deployment took, in seconds since the command.
 *
 * @param answer until a request that touches no entity was answered
 * @param use until one that uses all three EntityManagers was answered: only then each side has built what it needs
 * @param processor what the server used of its processors until then
 */
record Deployed(double answer, double use, double processor) {

    static final String ANSWER = "/ping";
    static final String USE = "/count";

    static Deployed measure(DeployingServer server, Path war) throws IOException, InterruptedException {
        double processor = server.processorTime().toMillis() / 1e3;
        long start = System.nanoTime();
        server.deploy(war);
        server.awaitAnswer(ANSWER);
        double answer = secondsSince(start);
        server.awaitAnswer(USE);
        return new Deployed(answer, secondsSince(start), server.processorTime().toMillis() / 1e3 - processor);
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
