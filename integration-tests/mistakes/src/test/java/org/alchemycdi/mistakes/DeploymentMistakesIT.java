package org.alchemycdi.mistakes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeploymentMistakesIT {

    private static final String ALL = "ALCH0118: 11 mistakes:";

    @Test
    void oneFailureHasALineForEachMistake() throws IOException {
        assertThat(Started.linesBelow(ALL))
                .extracting(line -> line.substring(0, line.indexOf(':')))
                .containsExactlyInAnyOrder(
                        "ALCH0101",
                        "ALCH0102",
                        "ALCH0103",
                        "ALCH0104",
                        "ALCH0105",
                        "ALCH0106",
                        "ALCH0107",
                        "ALCH0108",
                        "ALCH0116",
                        "ALCH0201",
                        "ALCH0202");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    ALCH0101 | org.alchemycdi.mistakes.wrong.WrongBean.misspelt  | Did you mean "users"?
                    ALCH0102 | org.alchemycdi.mistakes.wrong.WrongBean.raw       | Write its type argument
                    ALCH0103 | org.alchemycdi.mistakes.wrong.WrongBean.ofTexts   | Annotate it with @Entity
                    ALCH0104 | org.alchemycdi.mistakes.wrong.WrongBean.elsewhere | use the bind of the entity
                    ALCH0105 | META-INF/microprofile-config.properties           | Did you mean "alchemy.users.commit-mode"?
                    ALCH0106 | META-INF/microprofile-config.properties           | Allowed: autocommit,
                    ALCH0107 | the bind "none"                                   | Give one of alchemy.none.url,
                    ALCH0108 | the bind "two"                                    | Keep one.
                    ALCH0116 | the bind "stock" is configured twice              | Names of binds differ by more
                    ALCH0201 | the database of the bind "users"                  | the connection settings alchemy.users.
                    ALCH0202 | "java:app/jdbc/stock"                             | Create it on the server.
                    """)
    void eachMistakeHasItsPlaceAndItsRemedy(String code, String place, String remedy) throws IOException {
        assertThat(Started.linesBelow(ALL))
                .filteredOn(line -> line.startsWith(code))
                .singleElement()
                .asString()
                .contains(place)
                .contains(remedy);
    }

    @Test
    void noPasswordIsPrinted() throws IOException {
        assertThat(Started.log().lines().filter(line -> line.contains("secret")))
                .isEmpty();
    }

    @Test
    void theApplicationDoesNotRun() throws IOException, InterruptedException {
        assertThat(Started.ping("/deployment").statusCode()).isEqualTo(404);
    }
}
