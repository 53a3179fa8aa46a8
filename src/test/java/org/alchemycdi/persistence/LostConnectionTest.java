package org.alchemycdi.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import org.alchemycdi.AlchemyException;
import org.alchemycdi.internal.persistence.platform.DatabaseProduct;
import org.alchemycdi.library.Author;
import org.alchemycdi.repository.IntegrityException;
import org.alchemycdi.service.RepositoryService;
import org.alchemycdi.testing.OnEveryDatabase;
import org.alchemycdi.testing.Scenario;
import org.alchemycdi.testing.TestDatabase;
import org.junit.jupiter.api.io.TempDir;

class LostConnectionTest {

    @Singleton
    public static class Desk {

        @Inject
        EntityManager entityManager;

        @Inject
        RepositoryService<Author> authors;

        void beginInTheDatabase() {
            entityManager.createQuery("update Author a set a.books = 1").executeUpdate();
        }
    }

    @TempDir
    Path folder;

    @OnEveryDatabase
    void isNoIntegrityErrorAndTheNextRequestGetsAnother(DatabaseProduct product) {
        try (TestDatabase database = TestDatabase.create(product, folder);
                Scenario.Running app = start(database)) {
            assertThatThrownBy(() -> app.request(200, () -> {
                        app.get(Desk.class).beginInTheDatabase();
                        database.loseConnections();
                        app.get(Desk.class).authors.create(new Author("lost", null));
                    }))
                    .isInstanceOf(AlchemyException.class)
                    .isNotInstanceOf(IntegrityException.class)
                    .hasMessageStartingWith("ALCH0419");
            database.comeBack();

            app.request(200, () -> app.get(Desk.class).authors.create(new Author("kept", null)));
            assertThat(authors(app)).isEqualTo(1);
        }
    }

    @OnEveryDatabase
    void isReplacedThoughItWasNotUsed(DatabaseProduct product) {
        try (TestDatabase database = TestDatabase.create(product, folder);
                Scenario.Running app = start(database)) {
            database.loseConnections();
            database.comeBack();

            assertThat(authors(app)).isZero();
        }
    }

    @OnEveryDatabase
    void isAsGoodAsNoneThatIsFree(DatabaseProduct product) {
        try (TestDatabase database = TestDatabase.create(product, folder);
                Scenario.Running app = scenario(database)
                        .config("alchemy.default.pool.max-size", "1")
                        .config("alchemy.default.pool.acquisition-timeout", "100ms")
                        .start()) {
            app.request(200, () -> {
                app.get(Desk.class).beginInTheDatabase();
                assertThatThrownBy(() -> app.inTransaction(entityManager -> entityManager
                                .createQuery("select a from Author a")
                                .getResultList()))
                        .isInstanceOf(AlchemyException.class)
                        .hasMessageStartingWith("ALCH0419");
            });

            assertThat(authors(app)).isZero();
        }
    }

    private static Scenario.Running start(TestDatabase database) {
        return scenario(database).start();
    }

    private static Scenario scenario(TestDatabase database) {
        return Scenario.of(Desk.class)
                .entities(Author.class)
                .on("default", database)
                .config("alchemy.default.commit-mode", "autocommit");
    }

    private static long authors(Scenario.Running app) {
        return app.<Long>committing(running -> running.get(Desk.class).authors.count());
    }
}
