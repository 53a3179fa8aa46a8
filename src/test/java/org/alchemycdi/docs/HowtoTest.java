package org.alchemycdi.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.alchemycdi.library.Author;
import org.alchemycdi.testing.Scenario;
import org.junit.jupiter.api.Test;

/** Runs the code that the how-to pages show. */
class HowtoTest {

    @Test
    void severalDatabases() {
        try (Scenario.Running app = Scenario.of(SeveralDatabases.class)
                .inMemory("users")
                .inMemory("products")
                .start()) {
            SeveralDatabases shown = app.get(SeveralDatabases.class);
            boolean sameByName = app.inRequest(() -> shown.users.getDelegate()
                            == shown.alchemy.entityManager("users").getDelegate()
                    && shown.users.getDelegate() != shown.products.getDelegate());

            assertThat(sameByName).isTrue();
        }
    }

    @Test
    void commitModes() {
        try (Scenario.Running app = Scenario.of(CommitModes.class)
                .entities(Author.class)
                .inMemory("default")
                .start()) {
            CommitModes shown = app.get(CommitModes.class);
            app.request(200, () -> shown.manual(new Author("Ann", null)));

            assertThat(shown.authors()).isEqualTo(1);
        }
    }
}
