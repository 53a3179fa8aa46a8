package org.alchemycdi.servers;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/** Deploys the sample application again and again, and fails if its class loaders become more. */
public final class Redeploy {

    private final HttpClient client = HttpClient.newHttpClient();
    private final int times;

    private Redeploy(int times) {
        if (times < 2) {
            throw new IllegalArgumentException("Growth shows from two redeployments on, not from " + times);
        }
        this.times = times;
    }

    /** What is deployed, and what it is asked after each deployment. */
    private record Application(String name, Path war, String path) {}

    /**
     * Compares the sample application with a trivial one on each server, each time in a fresh JVM.
     *
     * @param arguments the folder of the unpacked servers, a folder to work in, the trivial war, the sample war, a path
     *     of the sample application, and how often it is deployed again
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path home = Path.of(arguments[0]);
        Path directory = Path.of(arguments[1]);
        Application trivial = new Application("trivial", Path.of(arguments[2]), "/ping");
        Application sample = new Application("sample", Path.of(arguments[3]), arguments[4]);
        Redeploy redeploy = new Redeploy(Integer.parseInt(arguments[5]));

        boolean payara = redeploy.growsMore(sample, trivial, () -> AdministeredPayara.in(home, directory));
        boolean wildfly = redeploy.growsMore(sample, trivial, () -> AdministeredWildFly.in(home, directory));
        if (payara || wildfly) {
            throw new IllegalStateException("The sample application leaves class loaders behind; see above.");
        }
    }

    private boolean growsMore(Application sample, Application trivial, Supplier<Administered> servers)
            throws IOException, InterruptedException {
        int expected = growth(count(trivial, servers.get()));
        int actual = growth(count(sample, servers.get()));
        System.out.printf("%nGrowth: trivial %d, sample %d%n", expected, actual);
        return actual > expected;
    }

    private List<Integer> count(Application application, Administered server) throws IOException, InterruptedException {
        System.out.printf("%n%s, %s:", server.name(), application.name());
        Launch launch = server.launch();
        launch.clear();
        List<Integer> counts = new ArrayList<>();
        try (ChildProcess process = server.start()) {
            for (int i = 0; i <= times; i++) {
                ChildProcess.run(server.deploy(application.war()), launch.directory());
                ask(launch.port(), application.path());
                counts.add(ClassLoaders.count(server.loaderClass(), server.pid(process), launch.directory()));
                System.out.print(" " + counts.get(i));
                System.out.flush();
            }
        }
        return counts;
    }

    /** By how many the fewest class loaders of the later half exceed those of the earlier one: a passing one is none. */
    private static int growth(List<Integer> counts) {
        List<Integer> again = counts.subList(1, counts.size());
        int half = again.size() / 2;
        return Collections.min(again.subList(half, again.size())) - Collections.min(again.subList(0, half));
    }

    private void ask(int port, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .build();
        int status = client.send(request, BodyHandlers.discarding()).statusCode();
        if (status != 200) {
            throw new IllegalStateException("GET " + path + " is answered with " + status);
        }
    }
}
