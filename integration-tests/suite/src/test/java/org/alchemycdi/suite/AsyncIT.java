package org.alchemycdi.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Resources that answer later, on another thread. */
@ExtendWith(NothingStaysOpen.class)
class AsyncIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Http application = Http.application();
    private final Probes probes = Probes.application();
    private final String name = Probes.newName();

    /** The answer that comes after the method has returned. */
    private Http.Answer answer(String kind, String binds) {
        CompletableFuture<Http.Answer> answer =
                application.postLater("/probe/async/%s?binds=%s&name=%s".formatted(kind, binds, name));
        Instant limit = Instant.now().plus(PATIENCE);
        while (application.post("/probe/async/release?name=" + name).status() != 200) {
            assertThat(answer).as("the answer to " + kind).isNotDone();
            assertThat(Instant.now()).isBefore(limit);
        }
        return answer.join();
    }

    @ParameterizedTest
    @CsvSource({
        "stage/200, 200", "stage/404, 404", "stage/500, 500",
        "suspended/200, 200", "suspended/404, 404", "suspended/500, 500",
        "failing-stage, 404"
    })
    void answersWithoutDatabaseWork(String kind, int status) {
        assertThat(answer(kind, "").status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "stage/200, default, true",
        "stage/302, default, false",
        "stage/500, default, false",
        "suspended/200, default, true",
        "suspended/302, default, false",
        "suspended/500, default, false",
        "stage/302, users, true",
        "suspended/302, users, true",
        "stage/200, drafts, false",
        "suspended/200, drafts, false"
    })
    void statusDecidesAboutBindsWithTransactionsOfTheirOwn(String kind, String bind, boolean isCommitted) {
        Http.Answer answer = answer(kind, bind);

        assertThat(kind).endsWith(String.valueOf(answer.status()));
        assertThat(probes.open()).isEmpty();
        assertThat(probes.isThere(bind, name)).isEqualTo(isCommitted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"default", "users", "drafts"})
    void statusOfAMappedFailureDecides(String bind) {
        Http.Answer answer = answer("failing-stage", bind);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(probes.isThere(bind, name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"stage/200", "suspended/200"})
    void commitThatFailsIsTheAnswer(String kind) {
        probes.write("default", 200, name);

        Http.Answer answer = answer(kind, "default");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }

    /** The server's transaction stays with the thread of the request: it is rolled back, and the answer says so. */
    @ParameterizedTest
    @CsvSource({
        "stage/200, products",
        "suspended/200, products",
        "stage/200, legacy",
        "suspended/200, legacy",
        "stage/200, 'default,products'",
        "suspended/302, shipments"
    })
    void transactionOfTheServerIsNotCommittedByAnotherThread(String kind, String binds) {
        Http.Answer answer = answer(kind, binds);

        // The answer may have been there before the request's thread has let go.
        boolean isCommitted = answer.status() != 500;
        assertThat(probes.open()).isEmpty();
        assertThat(binds.split(",")).allMatch(bind -> probes.isThere(bind, name) == isCommitted);
    }

    /** No thread keeps a transaction of a request before. */
    @ParameterizedTest
    @ValueSource(strings = {"products", "legacy"})
    void nextRequestsHaveTransactionsOfTheirOwn(String bind) {
        for (int i = 0; i < 20; i++) {
            String kept = Probes.newName();

            new AsyncIT().answer("suspended/200", bind);
            Http.Answer next = probes.write(bind, 200, kept);

            assertThat(next.status()).isEqualTo(200);
            assertThat(probes.isThere(bind, kept)).isTrue();
        }
    }
}
