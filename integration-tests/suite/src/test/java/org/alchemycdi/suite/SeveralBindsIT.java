package org.alchemycdi.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One request on several binds: each follows its own commit mode. */
@ExtendWith(NothingStaysOpen.class)
class SeveralBindsIT {

    private final Http application = Http.application();
    private final Probes probes = Probes.application();

    @ParameterizedTest
    @CsvSource({
        "200, true, true, true, false",
        "302, false, true, false, false",
        "404, false, false, false, false",
        "500, false, false, false, false"
    })
    void eachBindFollowsItsOwnCommitMode(
            int status, boolean isInDefault, boolean isInUsers, boolean isInProducts, boolean isInDrafts) {
        String name = Probes.newName();

        Http.Answer answer = probes.write("default,users,products,drafts", status, name);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(probes.open()).isEmpty();
        assertThat(probes.isThere("default", name)).isEqualTo(isInDefault);
        assertThat(probes.isThere("users", name)).isEqualTo(isInUsers);
        assertThat(probes.isThere("products", name)).isEqualTo(isInProducts);
        assertThat(probes.isThere("drafts", name)).isEqualTo(isInDrafts);
    }

    @ParameterizedTest
    @CsvSource({
        "default, users", "users, default",
        "default, products", "products, default",
        "users, products", "products, users"
    })
    void whereOneBindRefusesTheOtherIsNotCommitted(String refusing, String spared) {
        String name = Probes.newName();
        probes.write(refusing, 200, name);

        for (String binds : List.of(refusing + "," + spared, spared + "," + refusing)) {
            Http.Answer answer = probes.write(binds, 200, name);

            assertThat(answer.status()).isEqualTo(409);
            assertThat(probes.open()).isEmpty();
            assertThat(probes.isThere(spared, name)).isFalse();
        }
    }

    /** One that shares the transaction that another began is asked for its work before any commits. */
    @ParameterizedTest
    @CsvSource({
        "legacy, 'products,legacy,default'",
        "legacy, 'legacy,products,default'",
        "products, 'products,legacy,default'",
        "products, 'default,products,legacy'",
        "legacy, 'default,products,legacy'",
        "default, 'products,legacy,default'",
        "default, 'default,products,legacy'"
    })
    void whereOneOfThreeBindsRefusesNoneIsCommitted(String refusing, String binds) {
        String name = Probes.newName();
        probes.write(refusing, 200, name);

        Http.Answer answer = probes.write(binds, 200, name);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(probes.open()).isEmpty();
        assertThat(binds.split(","))
                .filteredOn(bind -> !bind.equals(refusing))
                .noneMatch(bind -> probes.isThere(bind, name));
    }

    @Test
    void routesOfSeveralDatabasesAnswer() {
        Http.Answer answer = application.get("/summary");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).matches("\\{(\"(authors|accounts|products)\":\\d+,?){3}}");
    }
}
