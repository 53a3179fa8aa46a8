package org.alchemycdi.suite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Binds in the server's transactions: {@code products} has a pool of its own, {@code server} the server's data source, and
 * {@code legacy} a unit of persistence.xml.
 */
@ExtendWith(NothingStaysOpen.class)
class JtaIT {

    private final Http application = Http.application();
    private final Probes probes = Probes.application();

    private Http.Answer transaction(String binds, String kind, String name) {
        return transaction(binds, kind, name, "");
    }

    private Http.Answer transaction(String binds, String kind, String name, String second) {
        return application.post("/probe/transaction/%s/%s?name=%s&second=%s".formatted(binds, kind, name, second));
    }

    @ParameterizedTest
    @CsvSource({
        "products, user-transaction/commit, true",
        "server, user-transaction/commit, true",
        "products, user-transaction/rollback, false",
        "server, user-transaction/rollback, false",
        "products, required, true",
        "server, required, true",
        "legacy, required, true",
        "products, required-fails, false",
        "server, required-fails, false",
        "legacy, required-fails, false",
        "products, required-fails-mildly, true",
        "server, required-fails-mildly, true",
        "products, on-resource/200, true",
        "server, on-resource/200, true",
        "products, enterprise-bean, true",
        "server, enterprise-bean, true",
        "products, enterprise-bean-fails, false",
        "server, enterprise-bean-fails, false"
    })
    void transactionOfTheApplicationDecides(String bind, String kind, boolean isCommitted) {
        String name = Probes.newName();

        Http.Answer answer = transaction(bind, kind, name);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(probes.open()).isEmpty();
        assertThat(probes.isThere(bind, name)).isEqualTo(isCommitted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"products", "server"})
    void transactionThatEndedBeforeTheAnswerStaysCommittedWhateverTheStatus(String bind) {
        String name = Probes.newName();

        Http.Answer answer = transaction(bind, "on-resource/500", name);

        assertThat(answer.status()).isEqualTo(500);
        assertThat(probes.isThere(bind, name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"products", "server"})
    void oneRequestMayHaveSeveralTransactions(String bind) {
        String dropped = Probes.newName();
        String kept = Probes.newName();

        Http.Answer answer = transaction(bind, "user-transaction/twice", dropped, kept);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(probes.isThere(bind, dropped)).isFalse();
        assertThat(probes.isThere(bind, kept)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "products, in-transaction-in-required, 200, true", "server, in-transaction-in-required, 200, true",
        "products, in-transaction-in-required-fails, 409, false", "server, in-transaction-in-required-fails, 409, false"
    })
    void unitOfItsOwnJoinsTheTransactionOfTheApplication(String bind, String kind, int status, boolean isCommitted) {
        String name = Probes.newName();

        Http.Answer answer = transaction(bind, kind, name);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(probes.isThere(bind, name)).isEqualTo(isCommitted);
    }

    /** As a whole or not at all, also where the application does not mind that they fail. */
    @ParameterizedTest
    @ValueSource(strings = {"products", "server", "legacy"})
    void fixturesThatFailInTheTransactionOfTheApplicationLeaveNothing(String bind) {
        String name = Probes.newName();

        transaction(bind, "fixtures-fail", name);

        assertThat(probes.isThere(bind, name)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"products, 200", "products, 404", "server, 404", "legacy, 200"})
    void fixturesAreCommittedApart(String bind, int status) {
        String name = Probes.newName();

        Http.Answer answer = transaction(bind, "fixtures/" + status, name);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(probes.isThere(bind, name)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"products, 200, true", "products, 404, false"})
    void fixturesWithinTheRequestAreCommittedWithIt(String bind, int status, boolean isCommitted) {
        String name = Probes.newName();

        Http.Answer answer = transaction(bind, "fixtures-within/" + status, name);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(probes.isThere(bind, name)).isEqualTo(isCommitted);
    }

    @Test
    void fixturesWithinAManualBindNeedATransactionOfTheApplication() {
        String name = Probes.newName();

        Http.Answer answer = transaction("server", "fixtures-within/200", name);

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.text("code")).isEqualTo("ALCH0215");
        assertThat(probes.isThere("server", name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"products", "server"})
    void transactionThatNobodyEndedIsNotCommitted(String bind) {
        String name = Probes.newName();

        transaction(bind, "user-transaction/forgotten", name);

        assertThat(probes.leftOpen()).isEmpty();
        assertThat(probes.isThere(bind, name)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"200, true", "500, false"})
    void newTransactionInsideTheRequestIsCommittedByItself(int status, boolean isOuterCommitted) {
        String outer = Probes.newName();
        String inner = Probes.newName();

        Http.Answer answer = transaction("products", "requires-new/" + status, outer, inner);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(probes.isThere("products", inner)).isTrue();
        assertThat(probes.isThere("products", outer)).isEqualTo(isOuterCommitted);
    }

    @Test
    void newTransactionThatFailsSparesTheRequest() {
        String outer = Probes.newName();
        String inner = Probes.newName();

        Http.Answer answer = transaction("products", "requires-new-fails", outer, inner);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(probes.isThere("products", inner)).isFalse();
        assertThat(probes.isThere("products", outer)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"products", "server"})
    void newTransactionInsideAnotherWorksOnItsOwn(String bind) {
        String outer = Probes.newName();
        String inner = Probes.newName();

        Http.Answer answer = transaction(bind, "requires-new-in-required", outer, inner);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(probes.isThere(bind, outer)).isTrue();
        assertThat(probes.isThere(bind, inner)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "user-transaction/commit, true",
        "user-transaction/rollback, false",
        "required, true",
        "required-fails, false"
    })
    void twoBindsShareATransaction(String kind, boolean isCommitted) {
        String name = Probes.newName();

        Http.Answer answer = transaction("products,server", kind, name);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(probes.isThere("products", name)).isEqualTo(isCommitted);
        assertThat(probes.isThere("server", name)).isEqualTo(isCommitted);
    }

    @ParameterizedTest
    @CsvSource({"products", "server"})
    void whereOneOfTwoBindsRefusesNeitherIsCommitted(String refusing) {
        String spared = refusing.equals("products") ? "server" : "products";
        String name = Probes.newName();
        transaction(refusing, "required", name);

        Http.Answer answer = transaction("products,server", "required", name);

        assertThat(answer.status()).isIn(409, 500);
        assertThat(probes.isThere(spared, name)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "products, required", "server, required",
        "products, on-resource/200", "server, on-resource/200",
        "products, user-transaction/commit", "server, user-transaction/commit"
    })
    void duplicateThatTheTransactionFindsAtItsEndIsAConflict(String bind, String kind) {
        String name = Probes.newName();
        transaction(bind, kind, name);

        Http.Answer answer = transaction(bind, kind, name);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.text("code")).isEqualTo("ALCH0409");
        assertThat(transaction(bind, kind, Probes.newName()).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"products", "server"})
    void duplicateThatAnEnterpriseBeanFindsAtItsEndIsAnError(String bind) {
        String name = Probes.newName();
        transaction(bind, "enterprise-bean", name);

        Http.Answer answer = transaction(bind, "enterprise-bean", name);

        assertThat(answer.status()).isIn(409, 500);
        assertThat(transaction(bind, "enterprise-bean", Probes.newName()).status())
                .isEqualTo(200);
    }

    /** The status alone decides about a bind that has transactions of its own. */
    @ParameterizedTest
    @CsvSource({"default, required, true", "default, required-fails, true", "users, required-fails, true"})
    void transactionOfTheServerDoesNotTouchOtherBinds(String bind, String kind, boolean isCommitted) {
        String name = Probes.newName();

        Http.Answer answer = transaction(bind, kind, name);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(probes.isThere(bind, name)).isEqualTo(isCommitted);
    }

    @Test
    void transactionOfTheServerIsLeftAloneByOtherBinds() {
        String name = Probes.newName();

        transaction("default,products", "required-fails", name);

        assertThat(probes.isThere("default", name)).isTrue();
        assertThat(probes.isThere("products", name)).isFalse();
    }
}
