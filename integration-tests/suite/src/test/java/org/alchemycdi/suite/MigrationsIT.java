package org.alchemycdi.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two binds are migrated when the application starts: their tables are made in no other way. */
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

    /** One bind has a pool of its own, the other is the server's data source. */
    @ParameterizedTest
    @CsvSource({"users, '1 accounts, 2 First accounts, 3 notes'", "server, 1 notes"})
    void migrationsTellWhatWasApplied(String bind, String applied) {
        Http.Answer answer = application.get("/probe/migrations/" + bind);

        assertThat(answer.body()).isEqualTo(applied);
    }

    private static String path(Http.Answer redirect) {
        assertThat(redirect.status()).isEqualTo(303);
        return URI.create(redirect.location()).getPath();
    }
}
