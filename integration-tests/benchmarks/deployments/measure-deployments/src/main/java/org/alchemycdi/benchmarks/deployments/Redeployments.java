package org.alchemycdi.benchmarks.deployments;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.alchemycdi.servers.DeployingServer;

/** Deployments in a server that has seen some: rounds of both sides, the one that begins taking turns. */
final class Redeployments {

    private static final int WARM_UP = 2;
    private static final int ROUNDS = 5;

    private final DeployingServer server;
    private boolean isDeployed;

    Redeployments(DeployingServer server) {
        this.server = server;
    }

    static void printHeader() {
        System.out.printf(
                "%nDeployments in a running server, medians of %d in seconds (with library / by hand / difference)%n",
                ROUNDS);
        System.out.println("server, entities: until /ping | until /count | processor time until /count");
    }

    void measure(int entities, Map<Side, Path> wars) throws IOException, InterruptedException {
        Map<Side, Sample<Deployed>> samples = new EnumMap<>(Side.class);
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            List<Side> order = round % 2 == 0
                    ? List.of(Side.WITH_LIBRARY, Side.BY_HAND)
                    : List.of(Side.BY_HAND, Side.WITH_LIBRARY);
            for (Side side : order) {
                Deployed deployed = deploy(wars.get(side));
                if (round >= 0) {
                    samples.computeIfAbsent(side, key -> new Sample<>()).add(deployed);
                }
            }
        }
        System.out.printf(
                "%s, %d: %s | %s | %s%n",
                server.name(),
                entities,
                compared(samples, Deployed::answer),
                compared(samples, Deployed::use),
                compared(samples, Deployed::processor));
    }

    private Deployed deploy(Path war) throws IOException, InterruptedException {
        if (isDeployed) {
            server.undeploy(Deployed.ANSWER);
        }
        isDeployed = true;
        // For the collection, so that none pays for what the other left.
        server.memory();
        return Deployed.measure(server, war);
    }

    private static String compared(Map<Side, Sample<Deployed>> samples, ToDoubleFunction<Deployed> figure) {
        double library = samples.get(Side.WITH_LIBRARY).median(figure);
        double byHand = samples.get(Side.BY_HAND).median(figure);
        return "%.2f / %.2f / %+.2f".formatted(library, byHand, library - byHand);
    }
}
