package org.alchemycdi.mistakes;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The server that was started with all the applications: what it has printed, and what they answer. */
final class Started {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private Started() {}

    static String log() throws IOException {
        // Some servers mix in bytes that are no UTF-8.
        return new String(
                Files.readAllBytes(Path.of(System.getProperty("alchemy.server-log"))), StandardCharsets.UTF_8);
    }

    /** The lines below the first one that holds this text, as far as they are indented by blanks. */
    static List<String> linesBelow(String text) throws IOException {
        return log().lines()
                .dropWhile(line -> !line.contains(text))
                .skip(1)
                .takeWhile(line -> line.startsWith("  "))
                .map(String::strip)
                .toList();
    }

    /** The answer of the application that is deployed under this name; none is the one at "/". */
    static HttpResponse<String> ping(String application) throws IOException, InterruptedException {
        return get(application + "/ping");
    }

    static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI address = URI.create(System.getProperty("alchemy.base-url") + path);
        return CLIENT.send(HttpRequest.newBuilder(address).timeout(LIMIT).build(), BodyHandlers.ofString());
    }
}
