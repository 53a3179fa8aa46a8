package org.alchemycdi.benchmarks.deployments;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alchemycdi.servers.DeployingServer;

/** Compares deployments with the library and by hand, on each server and for each number of entities. */
public final class Measure {

    private static final List<String> SERVERS = List.of("payara", "wildfly");
    private static final List<Integer> ENTITIES = List.of(5, 50, 200);

    private final Path home;
    private final Path directory;
    private final Map<Integer, Map<Side, Path>> wars = new TreeMap<>();

    private Measure(Path home, Wars wars, Path directory) throws IOException {
        this.home = home;
        this.directory = directory;
        for (int entities : ENTITIES) {
            Map<Side, Path> sides = new EnumMap<>(Side.class);
            for (Side side : Side.values()) {
                sides.put(side, wars.make(side, entities));
            }
            this.wars.put(entities, sides);
        }
    }

    /** Arguments: the folder of the unpacked servers, the folder of the modules, and a folder to work in. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path work = Path.of(arguments[2]).toAbsolutePath().normalize();
        Measure measure = new Measure(
                Path.of(arguments[0]), new Wars(Path.of(arguments[1]), work.resolve("wars")), work.resolve("run"));
        measure.firstDeployments();
        measure.redeployments();
    }

    private void firstDeployments() throws IOException, InterruptedException {
        FirstDeployments.printHeader();
        for (String server : SERVERS) {
            FirstDeployments first = new FirstDeployments(server, home, directory);
            for (int entities : ENTITIES) {
                for (Side side : Side.values()) {
                    first.measure(entities, side, wars.get(entities).get(side));
                }
            }
        }
    }

    private void redeployments() throws IOException, InterruptedException {
        Redeployments.printHeader();
        for (String server : SERVERS) {
            try (DeployingServer running = DeployingServer.start(server, home, directory)) {
                Redeployments redeployments = new Redeployments(running);
                for (int entities : ENTITIES) {
                    redeployments.measure(entities, wars.get(entities));
                }
            }
        }
    }
}
