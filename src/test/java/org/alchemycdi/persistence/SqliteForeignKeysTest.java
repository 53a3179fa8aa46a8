package org.alchemycdi.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.alchemycdi.Alchemy;
import org.alchemycdi.library.Author;
import org.alchemycdi.testing.Scenario;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqliteForeignKeysTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"'', 1", "?busy_timeout=300, 1", "?foreign_keys=true, 1", "?foreign_keys=false, 0"})
    void areOnUnlessTheUrlSaysOtherwise(String parameters, int on) {
        Scenario scenario = Scenario.of()
                .entities(Author.class)
                .config("alchemy.default.url", "jdbc:sqlite:" + folder.resolve("library.db") + parameters);

        try (Scenario.Running app = scenario.start()) {
            Object foreignKeys = app.get(Alchemy.class).inTransaction("default", entityManager -> entityManager
                    .createNativeQuery("pragma foreign_keys")
                    .getSingleResult());

            assertThat(foreignKeys).hasToString(String.valueOf(on));
        }
    }
}
