package org.alchemycdi.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs the server that {@link Settings} describes until it is interrupted. */
public final class Demo {

    private static final int USUAL_PORT = 8080;

    private Demo() {}

    /** @param arguments the file with what to try, where {@code {address}} stands for the server's address */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Launch launch = Settings.launch(Ports.freeOr(USUAL_PORT));
        System.out.println("\nThe server is starting; it logs to " + launch.log() + "\n");
        try (RunningServer server = RunningServer.start(Settings.server(), Settings.applications(), launch)) {
            String text = Files.readString(Path.of(arguments[0]));
            System.out.println(text.replace("{address}", server.baseUri().toString()));
            server.await();
        }
    }
}
