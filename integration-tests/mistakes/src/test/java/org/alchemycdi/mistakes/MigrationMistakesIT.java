package org.alchemycdi.mistakes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationMistakesIT {

    @ParameterizedTest
    @ValueSource(strings = {"", "/unchanged"})
    void theApplicationRunsWithScriptsAsTheyWere(String application) throws IOException, InterruptedException {
        HttpResponse<String> answer = Started.ping(application);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("accounts: 1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    /nothing-found  | ALCH0301: no migration of the bind "users" was found in classpath:db/migration/nowhere.
                    /failing-script | ALCH0303: the migration V2__credit.sql of the bind "users" failed at line 1
                    /changed-script | ALCH0305: the migration V1__accounts.sql of the bind "users" was changed
                    """)
    void theFailureNamesBindAndScript(String application, String failure) throws IOException, InterruptedException {
        assertThat(Started.log().lines().filter(line -> line.contains("ALCH03")))
                .anyMatch(line -> line.contains(failure));
        assertThat(Started.ping(application).statusCode()).isEqualTo(404);
    }

    @Test
    void theMigrationsAreAppliedOnce() throws IOException {
        assertThat(Started.log().lines().filter(line -> line.contains("bind users: migrated from")))
                .hasSize(1);
    }
}
