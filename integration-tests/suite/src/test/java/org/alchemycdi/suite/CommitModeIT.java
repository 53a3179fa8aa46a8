package org.alchemycdi.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The status of the answer and the commit mode of the bind decide what becomes of the work of a request. */
@ExtendWith(NothingStaysOpen.class)
class CommitModeIT {

    private static final List<Integer> STATUSES = List.of(200, 201, 204, 299, 302, 304, 399, 400, 404, 500);
    private static final List<Integer> WITHOUT_BODY = List.of(204, 304);

    private final Http application = Http.application();
    private final Probes probes = Probes.application();

    /** A request, and whether its work is to be committed. */
    record Case(String bind, int status, boolean isFlushed, int size, boolean isCommitted) {}

    static Stream<Case> autocommit() {
        return Stream.of("default", "products", "legacy").flatMap(bind -> cases(bind, 300));
    }

    static Stream<Case> autocommitIncludeRedirect() {
        return Stream.of("users", "shipments").flatMap(bind -> cases(bind, 400));
    }

    static Stream<Case> manual() {
        // Outside of a transaction of the server there is nothing that could be flushed.
        return Stream.concat(cases("drafts", 0), cases("server", 0).filter(request -> !request.isFlushed()));
    }

    /** @param limit statuses below are committed */
    private static Stream<Case> cases(String bind, int limit) {
        return STATUSES.stream().flatMap(status -> Stream.of(false, true).flatMap(isFlushed -> sizes(status)
                .map(size -> new Case(bind, status, isFlushed, size, status < limit))));
    }

    private static Stream<Integer> sizes(int status) {
        return WITHOUT_BODY.contains(status) ? Stream.of(0) : Stream.of(Probes.SMALL, Probes.LARGE);
    }

    @ParameterizedTest
    @MethodSource({"autocommit", "autocommitIncludeRedirect", "manual"})
    void statusDecides(Case request) {
        String name = Probes.newName();

        Http.Answer answer = probes.write(request.bind(), request.status(), name, request.isFlushed(), request.size());

        assertThat(answer.status()).isEqualTo(request.status());
        assertThat(answer.body()).hasSize(request.size());
        assertThat(probes.open()).isEmpty();
        assertThat(probes.isThere(request.bind(), name)).isEqualTo(request.isCommitted());
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 302, 500})
    void manualBindKeepsWhatTheApplicationCommitted(int status) {
        String kept = Probes.newName();
        String dropped = Probes.newName();

        Http.Answer answer =
                application.post("/probe/commit/drafts/%d/by-hand?name=%s&second=%s".formatted(status, kept, dropped));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(probes.isThere("drafts", kept)).isTrue();
        assertThat(probes.isThere("drafts", dropped)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"200, true", "500, false"})
    void autocommitGoesOnAfterACommitByHand(int status, boolean isSecondThere) {
        String first = Probes.newName();
        String second = Probes.newName();

        application.post("/probe/commit/default/%d/by-hand?name=%s&second=%s".formatted(status, first, second));

        assertThat(probes.isThere("default", first)).isTrue();
        assertThat(probes.isThere("default", second)).isEqualTo(isSecondThere);
    }

    @ParameterizedTest
    @ValueSource(strings = {"default", "users", "drafts"})
    void applicationMayBeginByHandAsWell(String bind) {
        String name = Probes.newName();

        Http.Answer answer = application.post("/probe/commit/%s/500/begun-by-hand?name=%s".formatted(bind, name));

        assertThat(answer.status()).isEqualTo(500);
        assertThat(probes.isThere(bind, name)).isTrue();
    }

    @Test
    void autocommitGoesOnAfterARollbackByHand() {
        String dropped = Probes.newName();
        String kept = Probes.newName();

        application.post("/probe/commit/default/200/rolled-back-by-hand?name=%s&second=%s".formatted(dropped, kept));

        assertThat(probes.isThere("default", dropped)).isFalse();
        assertThat(probes.isThere("default", kept)).isTrue();
    }
}
