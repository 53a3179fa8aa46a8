package org.alchemycdi.persistence;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.alchemycdi.AlchemyException;
import org.alchemycdi.internal.persistence.platform.DatabaseProduct;
import org.alchemycdi.model.BigIntBase;
import org.alchemycdi.service.RepositoryService;
import org.alchemycdi.testing.OnEveryDatabase;
import org.alchemycdi.testing.Scenario;
import org.alchemycdi.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reading that is no query: what fails there, EclipseLink throws in an exception of its own, with SQL in the message. */
class FailedReadTest {

    @Entity(name = "Shelf")
    public static class Shelf extends BigIntBase {

        private String name;

        @ElementCollection
        private Set<String> titles = new HashSet<>();

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        public Set<String> getTitles() {
            return titles;
        }

        public void setTitles(Set<String> titles) {
            this.titles = titles;
        }
    }

    public record ShelfSchema(Set<String> titles) {}

    private static final long NOT_READ_YET = 1000;

    @Singleton
    public static class Desk {

        @Inject
        EntityManager entityManager;

        @Inject
        RepositoryService<Shelf> shelves;

        /** From here on the transaction keeps its connection. */
        void beginInTheDatabase() {
            entityManager.createQuery("update Shelf s set s.name = 'x'").executeUpdate();
        }

        void find() {
            entityManager.find(Shelf.class, NOT_READ_YET);
        }

        void get() {
            shelves.get(NOT_READ_YET);
        }

        void delete() {
            shelves.delete(NOT_READ_YET);
        }
    }

    @TempDir
    Path folder;

    @Tag("servers")
    @ParameterizedTest
    @EnumSource(
            value = DatabaseProduct.class,
            names = {"H2", "POSTGRESQL", "MARIADB"})
    void aLostConnectionIsNamed(DatabaseProduct product) {
        try (TestDatabase database = TestDatabase.create(product, folder);
                Scenario.Running app = start(database)) {
            assertFails(app, "ALCH0419", desk -> {
                desk.beginInTheDatabase();
                database.loseConnections();
                desk.get();
            });
            assertFails(app, "ALCH0419", desk -> {
                desk.beginInTheDatabase();
                database.loseConnections();
                desk.delete();
            });
            Long id = stored(app);
            assertFails(app, "ALCH0419", desk -> {
                desk.beginInTheDatabase();
                Shelf shelf = desk.shelves.get(id);
                database.loseConnections();
                desk.shelves.toSchema(shelf, ShelfSchema.class);
            });
        }
    }

    @OnEveryDatabase
    void anyOtherFailureIsOneOfTheDatabase(DatabaseProduct product) {
        try (TestDatabase database = TestDatabase.create(product, folder);
                Scenario.Running app = start(database)) {
            Long id = stored(app);
            database.execute("drop table shelf_titles");

            assertFails(app, "ALCH0420", desk -> desk.shelves.toSchema(desk.shelves.get(id), ShelfSchema.class));
            database.execute("drop table shelf");
            assertFails(app, "ALCH0420", Desk::get);
            assertThatThrownBy(() -> app.request(200, () -> app.get(Desk.class).find()))
                    .isInstanceOf(PersistenceException.class);
        }
    }

    private static void assertFails(Scenario.Running app, String code, Consumer<Desk> work) {
        assertThatThrownBy(() -> app.request(200, () -> work.accept(app.get(Desk.class))))
                .isInstanceOf(AlchemyException.class)
                .hasMessageStartingWith(code);
    }

    private static Long stored(Scenario.Running app) {
        return app.committing(running -> {
            Shelf shelf = new Shelf();
            shelf.setTitles(Set.of("One"));
            return running.get(Desk.class).shelves.create(shelf).getId();
        });
    }

    private static Scenario.Running start(TestDatabase database) {
        return Scenario.of(Desk.class)
                .entities(Shelf.class)
                .on("default", database)
                .config("alchemy.default.commit-mode", "autocommit")
                .start();
    }
}
