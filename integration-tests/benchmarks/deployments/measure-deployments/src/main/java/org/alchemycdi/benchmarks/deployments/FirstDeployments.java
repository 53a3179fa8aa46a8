package org.alchemycdi.benchmarks.deployments;

import java.io.IOException;
import java.nio.file.Path;
import org.alchemycdi.servers.DeployingServer;
import org.alchemycdi.servers.Memory;

/** The first deployment in a server that has just started, and what the server holds then. */
final class FirstDeployments {

    private static final int ROUNDS = 3;
    private static final double MEGA = 1024 * 1024;

    private final String server;
    private final Path home;
    private final Path directory;

    FirstDeployments(String server, Path home, Path directory) {
        this.server = server;
        this.home = home;
        this.directory = directory;
    }

    private record First(Deployed deployed, Memory before, Memory after) {

        double heap() {
            return (after.heap() - before.heap()) / MEGA;
        }

        double metaspace() {
            return (after.metaspace() - before.metaspace()) / MEGA;
        }
    }

    static void printHeader() {
        System.out.printf("%nFirst deployments in fresh servers, medians of %d%n", ROUNDS);
        System.out.println("server, entities, side: seconds until /ping, until /count, of processors"
                + " | MiB more than before: heap, metaspace | heap before");
    }

    void measure(int entities, Side side, Path war) throws IOException, InterruptedException {
        Sample<First> sample = new Sample<>();
        for (int round = 0; round < ROUNDS; round++) {
            sample.add(deploy(war));
        }
        System.out.printf(
                "%s, %d, %s: %.2f, %.2f, %.2f | %.2f, %.2f | %.1f%n",
                server,
                entities,
                side.module(),
                sample.median(first -> first.deployed().answer()),
                sample.median(first -> first.deployed().use()),
                sample.median(first -> first.deployed().processor()),
                sample.median(First::heap),
                sample.median(First::metaspace),
                sample.median(first -> first.before().heap() / MEGA));
    }

    private First deploy(Path war) throws IOException, InterruptedException {
        try (DeployingServer running = DeployingServer.start(server, home, directory)) {
            Memory before = running.memory();
            Deployed deployed = Deployed.measure(running, war);
            return new First(deployed, before, running.memory());
        }
    }
}
