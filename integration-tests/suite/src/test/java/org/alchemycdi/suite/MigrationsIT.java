package org.alchemycdi.suite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The bind {@code users} is migrated when the application starts: no table of it is made otherwise. */
@ExtendWith(NothingStaysOpen.class)
class MigrationsIT {

    private final Http application = Http.application();

    @Test
    void rowsOfTheMigrationInJavaAreInTheTableOfTheMigrationInSql() {
        Http.Answer answer = application.get("/accounts");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"email\":\"librarian@example.org\",\"credit\":0")
                .contains("\"email\":\"visitor@example.org\",\"credit\":0");
    }

    @Test
    void constraintsOfTheMigrationHold() {
        Http.Answer created = application.post("/accounts", "{\"email\":\"%s\"}".formatted(Probes.newName()));

        Http.Answer answer = application.patch(path(created), "{\"credit\":-1}");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(application.get(path(created)).text("credit")).isEqualTo("0");
    }

    private static String path(Http.Answer redirect) {
        assertThat(redirect.status()).isEqualTo(303);
        return java.net.URI.create(redirect.location()).getPath();
    }
}
