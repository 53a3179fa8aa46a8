package org.alchemycdi.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Binds whose operations run on other threads. */
@ExtendWith(NothingStaysOpen.class)
class AsyncBindIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Http application = Http.application();
    private final Probes probes = Probes.application();
    private final String name = Probes.newName();

    private Http.Answer ask(String bind, String kind) {
        return application.post("/probe/async-bind/%s/%s?name=%s".formatted(bind, kind, name));
    }

    private boolean isThere(String bind) {
        return probes.isThere(bind, name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"stage", "chain", "suspended", "inside", "unawaited", "portal"})
    void statusDecides(String kind) {
        for (int status : new int[] {200, 201, 204, 302, 400, 404, 500}) {
            String each = Probes.newName();
            Http.Answer answer =
                    application.post("/probe/async-bind/events/%s/%d?name=%s".formatted(kind, status, each));

            assertThat(answer.status()).isEqualTo(status);
            assertThat(probes.isThere("events", each)).as("%s %d", kind, status).isEqualTo(status < 300);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"stage", "suspended", "portal"})
    void manualModeNeverCommitsByItself(String kind) {
        assertThat(ask("memos", kind + "/200").status()).isEqualTo(200);
        assertThat(isThere("memos")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"memos, 200", "memos, 500", "events, 500"})
    void applicationCommitsByItself(String bind, int status) {
        assertThat(ask(bind, "committed/" + status).status()).isEqualTo(status);
        assertThat(isThere(bind)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"stage/200", "suspended/200", "unawaited/200", "portal/200", "inside/200"})
    void commitThatFailsIsTheAnswer(String kind) {
        ask("events", "stage/200");

        Http.Answer answer = ask("events", kind);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.body()).contains("ALCH0409");
    }

    @Test
    void refusalInAnOperationIsTheAnswer() {
        Http.Answer answer = ask("events", "refused");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body()).contains("ALCH0409");
        assertThat(isThere("events")).isFalse();
    }

    @Test
    void operationThatTakesTooLongIsAnsweredBefore() {
        Http.Answer answer = ask("events", "late");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body()).contains("ALCH0240").doesNotContain("events");
        assertThat(ask("events", "release").status()).isEqualTo(200);
        assertThat(probes.leftOpen()).isEmpty();
        assertThat(isThere("events")).isFalse();
    }

    @Test
    void bodyThatIsWrittenLaterComesTooLate() {
        Http.Answer answer = ask("events", "streaming");

        assertThat(answer.body()).contains("ALCH0212");
        assertThat(isThere("events")).isFalse();
    }

    @Test
    void clientThatGoesAwayLeavesNothingOpen() {
        CompletableFuture<Http.Answer> answer = application.postLater("/probe/async-bind/events/held/200?name=" + name);
        Instant limit = Instant.now().plus(PATIENCE);
        while (probes.open().isEmpty()) {
            assertThat(Instant.now()).isBefore(limit);
        }
        answer.cancel(true);
        while (ask("events", "release").status() != 200) {
            assertThat(Instant.now()).isBefore(limit);
        }

        assertThat(probes.leftOpen()).isEmpty();
    }

    /** Ours would be called alchemy-events-…. */
    @Test
    void threadsAreThoseOfTheServer() {
        Http.Answer answer = application.get("/probe/async-bind/events/thread");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isNotBlank().doesNotContain("alchemy");
    }

    /** Each keeps its thread until it is released, the last one first. */
    @Test
    void operationsOfDifferentRequestsRunSideBySide() {
        List<String> names = new ArrayList<>();
        List<CompletableFuture<Http.Answer>> answers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String each = Probes.newName();
            names.add(0, each);
            answers.add(application.postLater("/probe/async-bind/events/held/200?name=" + each));
        }

        Instant limit = Instant.now().plus(PATIENCE);
        for (String each : names) {
            while (application
                            .post("/probe/async-bind/events/release?name=" + each)
                            .status()
                    != 200) {
                assertThat(Instant.now()).isBefore(limit);
            }
        }

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.join().status()).isEqualTo(200));
    }

    /** More at once than there are connections, and threads of the server. */
    @Test
    void manyRequestsAtOnceAreAllAnswered() {
        List<String> names = new ArrayList<>();
        List<CompletableFuture<Http.Answer>> answers = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            String each = Probes.newName();
            names.add(each);
            String kind = i % 2 == 0 ? "chain/200" : "portal/200";
            answers.add(application.postLater("/probe/async-bind/events/%s?name=%s".formatted(kind, each)));
        }

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.join().status()).isEqualTo(200));
        assertThat(names).allMatch(each -> probes.isThere("events", each));
    }

    @Test
    void sampleListsAndCreates() {
        Http.Answer created =
                application.post("/events", "{\"name\":\"%s\",\"begins\":\"2027-01-31T18:00:00Z\"}".formatted(name));
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.body()).contains("\"name\":\"" + name + "\",\"begins\":\"2027-01-31T18:00:00Z\"");

        Http.Answer page = application.get("/events?pageSize=1000");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .startsWith("{\"items\":[{\"id\":")
                .contains(name)
                .contains("\"limit\":1000,\"offset\":0");
        Http.Answer all = application.get("/events/all");
        assertThat(all.contentType()).startsWith("application/json");
        // By the server's JSON-B, which has an order of its own.
        assertThat(all.body())
                .startsWith("[{")
                .contains("\"name\":\"" + name + "\"", "\"begins\":\"2027-01-31T18:00:00Z\"");
        assertThat(application.get("/events/sync-bridge").body()).isEqualTo(all.body());

        Http.Answer refused = application.post("/events", "{}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.contentType()).startsWith("application/problem+json");
    }
}
