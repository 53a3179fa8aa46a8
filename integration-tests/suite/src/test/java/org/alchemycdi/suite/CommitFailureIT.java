package org.alchemycdi.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A request that fails, at any point, is never answered with success, leaves nothing open, and the next one works. */
@ExtendWith(NothingStaysOpen.class)
class CommitFailureIT {

    private static final String PROBLEM = "application/problem+json";

    private final Http application = Http.application();
    private final Probes probes = Probes.application();

    private void assertThatTheNextRequestWorks(String bind) {
        String name = Probes.newName();
        assertThat(probes.write(bind, 200, name).status()).isEqualTo(200);
        assertThat(probes.isThere(bind, name)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"default, 100", "default, 1048576", "users, 100", "users, 1048576", "products, 100", "products, 1048576"
    })
    void duplicateThatTheCommitFindsIsAConflict(String bind, int size) {
        String name = Probes.newName();
        probes.write(bind, 200, name);

        Http.Answer answer = probes.write(bind, 200, name, false, size);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.contentType()).startsWith(PROBLEM);
        assertThat(answer.text("code")).isEqualTo("ALCH0409");
        assertThat(probes.open()).isEmpty();
        assertThatTheNextRequestWorks(bind);
    }

    @ParameterizedTest
    @CsvSource({"default, 100", "default, 1048576", "users, 100", "users, 1048576", "products, 100", "products, 1048576"
    })
    void commitThatFailsOtherwiseIsAServerError(String bind, int size) {
        String name = Probes.newName();

        Http.Answer answer =
                application.post("/probe/failure/%s/at-commit?name=%s&size=%d".formatted(bind, name, size));

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.contentType()).startsWith(PROBLEM);
        assertThat(probes.open()).isEmpty();
        assertThat(probes.isThere(bind, name)).isFalse();
        assertThatTheNextRequestWorks(bind);
    }

    /** What belongs to the answer that was not given is gone; what other filters added for the browser stays. */
    @Test
    void answerOfAFailedCommitKeepsTheHeadersThatAreNotOfItsEntity() {
        String name = Probes.newName();

        Http.Answer answer = application.post("/probe/failure/default/at-commit-with-headers?name=" + name);

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.contentType()).startsWith(PROBLEM);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("https://example.org");
        assertThat(answer.header("Content-Security-Policy")).isEqualTo("default-src 'none'");
        assertThat(answer.header("X-Trace")).isEqualTo(name);
        assertThat(answer.header("Vary")).contains("Origin");
        assertThat(answer.headers().map())
                .doesNotContainKeys(
                        "location",
                        "etag",
                        "last-modified",
                        "content-language",
                        "content-disposition",
                        "cache-control",
                        "set-cookie");
    }

    @ParameterizedTest
    @ValueSource(strings = {"default", "users", "products"})
    void errorThatTheApplicationSwallowedIsNotCommitted(String bind) {
        String taken = Probes.newName();
        String second = Probes.newName();
        probes.write(bind, 200, taken);

        Http.Answer answer =
                application.post("/probe/failure/%s/swallowed?name=%s&second=%s".formatted(bind, taken, second));

        assertThat(answer.status()).isIn(409, 500);
        assertThat(answer.contentType()).startsWith(PROBLEM);
        assertThat(probes.isThere(bind, second)).isFalse();
        assertThatTheNextRequestWorks(bind);
    }

    @ParameterizedTest
    @CsvSource({
        "default, 200, true", "default, 302, false", "default, 404, false", "default, 500, false",
        "users, 200, true", "users, 302, true", "users, 404, false", "users, 500, false",
        "products, 200, true", "products, 302, false", "products, 404, false", "products, 500, false",
        "drafts, 200, false"
    })
    void statusOfAMappedExceptionDecides(String bind, int status, boolean isCommitted) {
        String name = Probes.newName();

        Http.Answer answer = application.post("/probe/failure/%s/mapped/%d?name=%s".formatted(bind, status, name));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(probes.isThere(bind, name)).isEqualTo(isCommitted);
    }

    @ParameterizedTest
    @CsvSource({
        "default, 303, false",
        "default, 404, false",
        "users, 303, true",
        "users, 404, false",
        "products, 503, false"
    })
    void statusOfAWebApplicationExceptionDecides(String bind, int status, boolean isCommitted) {
        String name = Probes.newName();

        Http.Answer answer =
                application.post("/probe/failure/%s/web-application/%d?name=%s".formatted(bind, status, name));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(probes.isThere(bind, name)).isEqualTo(isCommitted);
    }

    @ParameterizedTest
    @CsvSource({"default, 200, true", "default, 403, false", "products, 200, true", "products, 403, false"})
    void statusOfAnAbortedRequestDecides(String bind, int status, boolean isCommitted) {
        String name = Probes.newName();

        Http.Answer answer = application.post("/probe/failure/%s/aborted/%d?name=%s".formatted(bind, status, name));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(probes.isThere(bind, name)).isEqualTo(isCommitted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"default", "users", "products", "drafts"})
    void exceptionThatNobodyMapsRollsBack(String bind) {
        String name = Probes.newName();

        Http.Answer answer = application.post("/probe/failure/%s/unmapped?name=%s".formatted(bind, name));

        assertThat(answer.status()).isEqualTo(500);
        assertThat(probes.isThere(bind, name)).isFalse();
        assertThatTheNextRequestWorks("default");
    }

    /** Forty failures in a row would empty every pool that loses a connection to one. */
    @ParameterizedTest
    @ValueSource(strings = {"unmapped", "at-commit", "mapped/500", "aborted/403"})
    void manyFailuresInARowLeaveThePoolsFull(String failure) {
        for (int i = 0; i < 20; i++) {
            application.post("/probe/failure/default/%s?name=%s".formatted(failure, Probes.newName()));
            application.post("/probe/failure/products/%s?name=%s".formatted(failure, Probes.newName()));
        }

        assertThatTheNextRequestWorks("default");
        assertThatTheNextRequestWorks("products");
    }

    @Test
    void workBehindTheAnswerIsRefused() {
        String name = Probes.newName();

        Http.Answer answer = application.post("/probe/failure/default/while-streaming?name=" + name);

        assertThat(answer.body()).startsWith("ALCH0212");
        assertThat(probes.isThere("default", name)).isTrue();
        assertThat(probes.isThere("default", name + "-late")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"default", "products", "server", "drafts"})
    void firstWorkBehindTheAnswerIsRefused(String bind) {
        String name = Probes.newName();

        Http.Answer answer = application.post("/probe/failure/%s/first-while-streaming?name=%s".formatted(bind, name));

        assertThat(answer.body()).startsWith("ALCH0212");
        assertThat(probes.isThere(bind, name + "-late")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"default", "products"})
    void clientThatGoesAwayLeavesNothingOpen(String bind) throws IOException {
        URI address = application.base();
        String request =
                "POST /probe/commit/%s/200?name=%s&flush=true&size=%d HTTP/1.1\r\nHost: %s\r\nContent-Length: 0\r\n\r\n"
                        .formatted(bind, Probes.newName(), Probes.LARGE, address.getAuthority());

        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
        }

        assertThat(probes.leftOpen()).isEmpty();
        assertThatTheNextRequestWorks(bind);
    }
}
