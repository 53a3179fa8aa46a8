package org.alchemycdi.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The server's transaction that a request has because of the commit modes of its binds: {@code products} and
 * {@code legacy} commit automatically, {@code shipments} also on redirects, {@code server} is in manual mode.
 *
 * <p>Payara lets a transaction inside another one commit what the outer one has flushed on a data source of the server; so
 * that a rollback of the outer one is a rollback is tried with the binds that have a pool of their own.
 */
@ExtendWith(NothingStaysOpen.class)
class RequestTransactionIT {

    private final Http application = Http.application();
    private final Probes probes = Probes.application();
    private final String name = Probes.newName();
    private final String second = Probes.newName();
    private final String third = Probes.newName();

    private Http.Answer transaction(String binds, String kind) {
        return application.post(
                "/probe/transaction/%s/%s?name=%s&second=%s&third=%s".formatted(binds, kind, name, second, third));
    }

    @ParameterizedTest
    @CsvSource({"200, true", "302, false", "404, false"})
    void manualBindTakesNoPart(int status, boolean isInProducts) {
        Http.Answer answer = probes.write("server,products", status, name);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(probes.isThere("products", name)).isEqualTo(isInProducts);
        assertThat(probes.isThere("server", name)).isFalse();
    }

    /** It would be lost: nobody commits it, although the annotation is there. */
    @ParameterizedTest
    @ValueSource(strings = {"products", "legacy"})
    void manualBindRefusesToWriteInIt(String other) {
        Http.Answer annotated = transaction("server", "required-after/" + other);
        Http.Answer plain = probes.write(other + ",server", 200, third);

        assertThat(annotated.status()).isEqualTo(500);
        assertThat(annotated.text("code")).isEqualTo("ALCH0215");
        assertThat(plain.text("code")).isEqualTo("ALCH0215");
        assertThat(probes.isThere("server", second)).isFalse();
        assertThat(probes.isThere(other, name)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"200, true", "404, false"})
    void manualBindWritesInATransactionOfTheApplicationInsideIt(int status, boolean isInProducts) {
        Http.Answer answer = transaction("server", "requires-new-after/products/" + status);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(probes.isThere("server", second)).isTrue();
        assertThat(probes.isThere("products", name)).isEqualTo(isInProducts);
    }

    @ParameterizedTest
    @CsvSource({
        "'products,shipments', 200, true", "'shipments,products', 200, true",
        "'products,shipments', 404, false", "'shipments,products', 404, false"
    })
    void bindsThatAgreeOnTheStatusShareIt(String binds, int status, boolean isCommitted) {
        Http.Answer answer = probes.write(binds, status, name);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(binds.split(",")).allMatch(bind -> probes.isThere(bind, name) == isCommitted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"products,shipments", "shipments,products", "default,products,users,shipments"})
    void bindsThatDisagreeOnTheStatusAreRolledBackAndThatIsSaid(String binds) {
        Http.Answer answer = probes.write(binds, 302, name);

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.text("code")).isEqualTo("ALCH0216");
        assertThat(binds.split(",")).noneMatch(bind -> probes.isThere(bind, name));
    }

    @ParameterizedTest
    @CsvSource({
        "products, 200, true", "products, 404, false",
        "legacy, 200, true", "legacy, 404, false",
        "'products,legacy', 200, true", "'products,legacy', 404, false"
    })
    void bindIsReadWhileItIsSuspended(String binds, int status, boolean isCommitted) {
        Http.Answer answer = transaction(binds, "not-supported/" + status);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(Stream.of(binds.split(","))).allMatch(bind -> probes.isThere(bind, name) == isCommitted);
        assertThat(Stream.of(binds.split(","))).allMatch(bind -> probes.isThere(bind, second) == isCommitted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"products", "server", "legacy"})
    void bindIsReadWhileTheTransactionOfTheApplicationIsSuspended(String bind) {
        Http.Answer answer = transaction(bind, "not-supported-in-required");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(probes.isThere(bind, name)).isTrue();
        assertThat(probes.isThere(bind, second)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "products, legacy, 200, true", "products, legacy, 404, false",
        "products, products, 200, true", "products, products, 404, false",
        "legacy, legacy, 200, true", "legacy, legacy, 404, false"
    })
    void bindIsFirstReadWhileItIsSuspended(String bind, String other, int status, boolean isCommitted) {
        Http.Answer answer = transaction(bind, "not-supported-elsewhere/%s/%d".formatted(other, status));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(probes.isThere(bind, name)).isEqualTo(isCommitted);
        assertThat(probes.isThere(other, second)).isEqualTo(isCommitted);
    }

    @ParameterizedTest
    @CsvSource({
        "products, not-supported-write", "products, supports-write",
        "products, not-supported-create", "products, supports-create",
        "legacy, not-supported-write", "legacy, supports-write"
    })
    void bindRefusesToWriteWhereNoneShallRun(String bind, String kind) {
        Http.Answer answer = transaction(bind, kind);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).startsWith("ALCH0215");
        assertThat(probes.isThere(bind, name)).isTrue();
        assertThat(probes.isThere(bind, second)).isFalse();
    }

    @Test
    void refusedUpdateIsNotWrittenLater() {
        probes.write("products", 200, name);

        Http.Answer answer = transaction("products", "supports-rename");

        assertThat(answer.body()).startsWith("ALCH0215");
        assertThat(probes.isThere("products", third)).isTrue();
        assertThat(probes.isThere("products", name)).isTrue();
        assertThat(probes.isThere("products", second)).isFalse();
    }

    /** And the refusal is no failure of the transaction, in which others take part. */
    @ParameterizedTest
    @ValueSource(strings = {"products", "legacy"})
    void manualBindRefusesToCreateInIt(String other) {
        Http.Answer answer = transaction("server", "create-after/" + other);

        assertThat(answer.body()).startsWith("ALCH0215");
        assertThat(probes.isThere(other, name)).isTrue();
        assertThat(probes.isThere("server", second)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "products, not-supported-first, 200, true", "products, not-supported-first, 404, false",
        "legacy, not-supported-first, 200, true", "legacy, not-supported-first, 404, false",
        "products, supports-first, 200, true", "products, supports-first, 404, false",
        "legacy, supports-first, 200, true", "legacy, supports-first, 404, false"
    })
    void bindBeginsItWhereNothingIsSuspended(String bind, String kind, int status, boolean isCommitted) {
        Http.Answer answer = transaction(bind, kind + "/" + status);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(probes.isThere(bind, name)).isEqualTo(isCommitted);
    }

    @ParameterizedTest
    @CsvSource({
        "products, 200, true", "products, 404, false",
        "legacy, 200, true", "legacy, 404, false"
    })
    void beanThatManagesItsTransactionsCommitsInsideIt(String bind, int status, boolean isCommitted) {
        Http.Answer answer = transaction(bind, "bean-managed/" + status);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(probes.isThere(bind, second)).isTrue();
        assertThat(probes.isThere(bind, name)).isEqualTo(isCommitted);
    }

    @ParameterizedTest
    @CsvSource({
        "products, 200, true",
        "products, 404, false",
        "legacy, 200, true",
        "'products,legacy', 200, true",
        "'products,shipments', 404, false"
    })
    void unitOfItsOwnIsCommittedWhateverBecomesOfIt(String binds, int status, boolean isCommitted) {
        Http.Answer answer = transaction(binds, "in-transaction/" + status);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(probes.isThere(binds.split(",")[0], second)).isTrue();
        assertThat(binds.split(",")).allMatch(bind -> probes.isThere(bind, name) == isCommitted);
    }

    @ParameterizedTest
    @CsvSource({"200, true", "404, false"})
    void unitOfItsOwnIsCommittedInAMethodThatHasJoinedIt(int status, boolean isCommitted) {
        Http.Answer answer = transaction("products", "in-transaction-in-required-after/" + status);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(probes.isThere("products", second)).isTrue();
        assertThat(probes.isThere("products", name)).isEqualTo(isCommitted);
    }

    @ParameterizedTest
    @CsvSource({"200, true", "404, false"})
    void unitOfItsOwnIsRolledBackInAMethodThatHasJoinedIt(int status, boolean isCommitted) {
        Http.Answer answer = transaction("products", "in-transaction-in-required-after-fails/" + status);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(probes.isThere("products", second)).isFalse();
        assertThat(probes.isThere("products", name)).isEqualTo(isCommitted);
    }

    @ParameterizedTest
    @CsvSource({
        "products, products, 200, true", "products, products, 404, false",
        "products, shipments, 200, true", "products, shipments, 404, false",
        "products, legacy, 200, true", "legacy, legacy, 200, true"
    })
    void goesOnAfterATransactionInsideIt(String bind, String other, int status, boolean isCommitted) {
        Http.Answer answer = transaction(bind, "after-requires-new/%s/%d".formatted(other, status));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(probes.isThere(bind, second)).isTrue();
        assertThat(probes.isThere(bind, name)).isEqualTo(isCommitted);
        assertThat(probes.isThere(other, third)).isEqualTo(isCommitted);
    }
}
