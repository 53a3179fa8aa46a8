package org.alchemycdi.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks an application over HTTP; what is sent is JSON text, or nothing. */
record Http(URI base) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Duration LIMIT = Duration.ofMinutes(1);

    /** What came back; the content type is empty where the answer names none. */
    record Answer(int status, String contentType, String body) {}

    /** The application that runs while the tests run. */
    static Http application() {
        return new Http(URI.create(System.getProperty("alchemy.base-url")));
    }

    /** The answer to a GET; like all paths here, this one starts with a slash. */
    Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    Answer post(String path, String json) {
        return send("POST", path, BodyPublishers.ofString(json));
    }

    Answer patch(String path, String json) {
        return send("PATCH", path, BodyPublishers.ofString(json));
    }

    Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    private Answer send(String method, String path, BodyPublisher body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(base.resolve(path)).method(method, body).timeout(LIMIT);
        if (body.contentLength() != 0) {
            request.header("Content-Type", "application/json");
        }
        try {
            return answer(CLIENT.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted: " + method + " " + path, e);
        }
    }

    private static Answer answer(HttpResponse<String> response) {
        String contentType = response.headers().firstValue("Content-Type").orElse("");
        return new Answer(response.statusCode(), contentType, response.body());
    }
}
