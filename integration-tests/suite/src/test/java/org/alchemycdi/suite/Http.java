package org.alchemycdi.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks an application over HTTP; redirects are not followed. */
record Http(URI base) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final String JSON = "application/json";

    /** What came back. */
    record Answer(int status, HttpHeaders headers, String body) {

        /** Empty where the answer has no such header. */
        String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        String contentType() {
            return header("Content-Type");
        }

        String location() {
            return header("Location");
        }

        /** The first text of this name in the JSON of the body, as it is written there. */
        String text(String name) {
            Matcher matcher =
                    Pattern.compile("\"" + name + "\":\"?([^\",}]*)\"?").matcher(body);
            if (!matcher.find()) {
                throw new AssertionError("no \"" + name + "\" in " + this);
            }
            return matcher.group(1);
        }
    }

    /** The application that runs while the tests run. */
    static Http application() {
        return new Http(URI.create(System.getProperty("alchemy.base-url")));
    }

    /** The answer to a GET; like all paths here, this one starts with a slash. */
    Answer get(String path) {
        return send("GET", path, "", BodyPublishers.noBody());
    }

    /** The answer to a GET by one who takes JSON alone. */
    Answer getJson(String path) {
        return send(request("GET", path, BodyPublishers.noBody()).header("Accept", JSON));
    }

    /** The answer to a POST without a body. */
    Answer post(String path) {
        return send("POST", path, "", BodyPublishers.noBody());
    }

    /** The answer to a POST of JSON. */
    Answer post(String path, String json) {
        return post(path, JSON, json);
    }

    /** The answer to a POST of text of any content type; an empty one is not sent. */
    Answer post(String path, String contentType, String text) {
        return send("POST", path, contentType, BodyPublishers.ofString(text));
    }

    Answer patch(String path, String json) {
        return send("PATCH", path, JSON, BodyPublishers.ofString(json));
    }

    Answer put(String path, String json) {
        return send("PUT", path, JSON, BodyPublishers.ofString(json));
    }

    Answer delete(String path) {
        return send("DELETE", path, "", BodyPublishers.noBody());
    }

    /** The answer to a request of any method without a body. */
    Answer ask(String method, String path) {
        return send(method, path, "", BodyPublishers.noBody());
    }

    /** The answer to a request of any method and content type; an empty body is sent by a POST only. */
    Answer ask(String method, String path, String contentType, String body) {
        BodyPublisher publisher =
                body.isEmpty() && !method.equals("POST") ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        return send(method, path, contentType, publisher);
    }

    /** What a POST without a body is answered later, while other requests go on. */
    CompletableFuture<Answer> postLater(String path) {
        HttpRequest request = request("POST", path, BodyPublishers.noBody()).build();
        return CLIENT.sendAsync(request, BodyHandlers.ofString()).thenApply(Http::answer);
    }

    private Answer send(String method, String path, String contentType, BodyPublisher body) {
        HttpRequest.Builder request = request(method, path, body);
        return send(contentType.isEmpty() ? request : request.header("Content-Type", contentType));
    }

    private HttpRequest.Builder request(String method, String path, BodyPublisher body) {
        return HttpRequest.newBuilder(base.resolve(path)).method(method, body).timeout(LIMIT);
    }

    private static Answer send(HttpRequest.Builder prepared) {
        HttpRequest request = prepared.build();
        try {
            return answer(CLIENT.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(request.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted: " + request, e);
        }
    }

    private static Answer answer(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.headers(), response.body());
    }
}
