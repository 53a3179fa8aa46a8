package org.alchemycdi.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.control.RequestContextController;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.alchemycdi.Alchemy;
import org.alchemycdi.AlchemyBind;
import org.alchemycdi.AlchemyException;
import org.alchemycdi.internal.persistence.UnitsOfWork;
import org.alchemycdi.internal.persistence.platform.DatabaseProduct;
import org.alchemycdi.library.Author;
import org.alchemycdi.library.Book;
import org.alchemycdi.repository.DuplicateKeyException;
import org.alchemycdi.testing.OnEveryDatabase;
import org.alchemycdi.testing.Scenario;
import org.alchemycdi.testing.TestDatabase;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommitModeTest {

    @Singleton
    public static class Desk {

        @Inject
        EntityManager entityManager;

        void add(String title) {
            entityManager.persist(new Book(title, null));
        }
    }

    private static Scenario.Running start(String commitMode) {
        return Scenario.of(Desk.class)
                .entities(Author.class, Book.class)
                .inMemory("default")
                .config("alchemy.default.commit-mode", commitMode)
                .start();
    }

    private static long books(Scenario.Running app) {
        return app.get(Alchemy.class)
                .inTransaction("default", em -> em.createQuery("select count(b) from Book b", Long.class)
                        .getSingleResult());
    }

    @ParameterizedTest
    @CsvSource({
        "manual,200,0",
        "manual,302,0",
        "manual,500,0",
        "autocommit,199,0",
        "autocommit,200,1",
        "autocommit,201,1",
        "autocommit,204,1",
        "autocommit,299,1",
        "autocommit,300,0",
        "autocommit,302,0",
        "autocommit,304,0",
        "autocommit,400,0",
        "autocommit,500,0",
        "autocommit_include_redirect,200,1",
        "autocommit_include_redirect,302,1",
        "autocommit_include_redirect,304,1",
        "autocommit_include_redirect,399,1",
        "autocommit_include_redirect,400,0",
        "autocommit_include_redirect,404,0",
        "autocommit_include_redirect,500,0"
    })
    void theStatusDecides(String commitMode, int status, int committed) {
        try (Scenario.Running app = start(commitMode)) {
            app.request(status, () -> app.get(Desk.class).add("pending"));
            app.request(status, () -> {
                app.get(Desk.class).add("flushed");
                app.get(Desk.class).entityManager.flush();
            });

            assertThat(books(app)).isEqualTo(2L * committed);
        }
    }

    @OnEveryDatabase
    void theDatabaseKeepsWhatTheStatusSays(DatabaseProduct product, @TempDir Path folder) {
        try (TestDatabase database = TestDatabase.create(product, folder);
                Scenario.Running app = Scenario.of(Desk.class)
                        .entities(Author.class, Book.class)
                        .on("default", database)
                        .config("alchemy.default.commit-mode", "autocommit")
                        .start()) {
            app.request(200, () -> app.get(Desk.class).add("kept"));
            app.request(500, () -> {
                app.get(Desk.class).add("dropped");
                app.get(Desk.class).entityManager.flush();
            });
            assertThatThrownBy(() -> app.request(200, () -> app.get(Desk.class).add("kept")))
                    .isInstanceOf(PersistenceException.class);
            app.request(201, () -> app.get(Desk.class).add("kept after the failure"));

            assertThat(database.query("select title from book order by title"))
                    .containsExactly("kept", "kept after the failure");
        }
    }

    @Test
    void aRequestThatGetsNoAnswerIsRolledBack() {
        try (Scenario.Running app = start("autocommit")) {
            app.inRequest(() -> {
                app.get(Desk.class).add("dropped");
                app.get(Desk.class).entityManager.flush();
                return null;
            });

            assertThat(books(app)).isZero();
        }
    }

    @Test
    void inManualModeTheApplicationCommitsWithoutBeginning() {
        try (Scenario.Running app = start("manual")) {
            app.request(500, () -> {
                app.get(Desk.class).add("kept");
                app.get(Desk.class).entityManager.getTransaction().commit();
                app.get(Desk.class).add("not kept");
            });

            assertThat(books(app)).isEqualTo(1);
        }
    }

    @Test
    void beginOfTheApplicationJoinsTheTransactionThatRuns() {
        try (Scenario.Running app = start("manual")) {
            app.request(200, () -> {
                EntityManager entityManager = app.get(Desk.class).entityManager;
                entityManager.getTransaction().begin();
                app.get(Desk.class).add("first");
                entityManager.getTransaction().commit();
                entityManager.getTransaction().begin();
                app.get(Desk.class).add("second");
                entityManager.getTransaction().commit();
            });

            assertThat(books(app)).isEqualTo(2);
        }
    }

    @Test
    void aRollbackOfTheApplicationLetsTheRestBeCommitted() {
        try (Scenario.Running app = start("autocommit")) {
            app.request(200, () -> {
                app.get(Desk.class).add("dropped");
                app.get(Desk.class).entityManager.getTransaction().rollback();
                app.get(Desk.class).add("kept");
            });

            assertThat(books(app)).isEqualTo(1);
        }
    }

    @Test
    void aCommitThatFailsThrowsAndTheNextRequestWorks() {
        try (Scenario.Running app = start("autocommit")) {
            app.request(200, () -> app.get(Desk.class).add("same"));

            assertThatThrownBy(() -> app.request(200, () -> app.get(Desk.class).add("same")))
                    .isInstanceOf(PersistenceException.class);
            app.request(200, () -> app.get(Desk.class).add("other"));
            assertThat(books(app)).isEqualTo(2);
        }
    }

    @Test
    void aFailureThatTheApplicationSwallowsIsNotCommitted() {
        try (Scenario.Running app = start("autocommit")) {
            app.request(200, () -> app.get(Desk.class).add("same"));

            assertThatThrownBy(() -> app.request(200, () -> {
                        app.get(Desk.class).add("new");
                        app.get(Desk.class).add("same");
                        assertThatThrownBy(
                                        () -> app.get(Desk.class).entityManager.flush())
                                .isInstanceOf(PersistenceException.class);
                    }))
                    .isInstanceOf(PersistenceException.class);
            assertThat(books(app)).isEqualTo(1);
        }
    }

    @Test
    void afterTheResponseTheEntityManagerSaysThatItIsOver() {
        try (Scenario.Running app = start("autocommit")) {
            app.inRequest(() -> {
                app.get(Desk.class).add("in time");
                app.get(UnitsOfWork.class).complete(200);

                assertThatThrownBy(() -> app.get(Desk.class).add("too late"))
                        .isInstanceOf(AlchemyException.class)
                        .hasMessageContaining("ALCH0212");
                return null;
            });
        }
    }

    @Test
    void theApplicationCannotCloseTheEntityManager() {
        try (Scenario.Running app = start("autocommit")) {
            app.inRequest(() -> {
                EntityManager entityManager = app.get(Desk.class).entityManager;

                assertThatThrownBy(entityManager::close).isInstanceOf(IllegalStateException.class);
                assertThat(entityManager.isOpen()).isTrue();
                return null;
            });
        }
    }

    @Test
    void afterTheResponseABindThatWasNotUsedBeforeIsNotOpenedAnyMore() {
        try (Scenario.Running app = start("autocommit")) {
            app.inRequest(() -> {
                app.get(UnitsOfWork.class).complete(200);

                assertThatThrownBy(() -> app.get(Desk.class).add("too late"))
                        .isInstanceOf(AlchemyException.class)
                        .hasMessageContaining("ALCH0212");
                return null;
            });
        }
    }

    @ParameterizedTest
    @CsvSource({"autocommit,200,true", "autocommit,404,false", "manual,200,false"})
    void anAnswerThatComesAfterTheScopeOfItsRequestSaysSoIfItWouldCommit(
            String commitMode, int status, boolean isRefused) {
        try (Scenario.Running app = start(commitMode)) {
            IntConsumer completion = app.inRequest(() -> {
                app.get(Desk.class).add("dropped with the scope");
                return app.get(UnitsOfWork.class).completion();
            });

            ThrowingCallable answer = () -> completion.accept(status);

            if (isRefused) {
                assertThatThrownBy(answer).hasMessageContaining("ALCH0212");
            } else {
                assertThatCode(answer).doesNotThrowAnyException();
            }
            assertThat(books(app)).isZero();
        }
    }

    @Test
    void anAnswerThatComesOnAnotherThreadCommits() throws InterruptedException {
        try (Scenario.Running app = start("autocommit")) {
            RequestContextController controller = app.get(RequestContextController.class);
            controller.activate();
            app.get(Desk.class).add("kept");
            IntConsumer completion = app.get(UnitsOfWork.class).completion();
            Thread other = new Thread(() -> completion.accept(200));

            other.start();
            other.join();
            controller.deactivate();

            assertThat(books(app)).isEqualTo(1);
        }
    }

    @Test
    void aUnitOfItsOwnTellsWhatTheCommitFoundInOurWords() {
        try (Scenario.Running app = start("autocommit")) {
            Alchemy alchemy = app.get(Alchemy.class);
            Function<EntityManager, Object> work = em -> {
                em.persist(new Book("same", null));
                return null;
            };
            alchemy.inTransaction("default", work);

            assertThatThrownBy(() -> alchemy.inTransaction("default", work)).isInstanceOf(DuplicateKeyException.class);
            assertThat(books(app)).isEqualTo(1);
        }
    }

    @Singleton
    public static class TwoDesks {

        @Inject
        EntityManager main;

        @Inject
        @AlchemyBind("other")
        EntityManager other;
    }

    private static Scenario.Running twoBinds() {
        return Scenario.of(TwoDesks.class)
                .entities(Author.class, Book.class)
                .inMemory("default")
                .inMemory("other")
                .config("alchemy.default.entities", "org.alchemycdi.library.*")
                .config("alchemy.other.entities", "org.alchemycdi.library.*")
                .config("alchemy.default.commit-mode", "autocommit")
                .config("alchemy.other.commit-mode", "autocommit")
                .start();
    }

    @ParameterizedTest
    @CsvSource({"default", "other"})
    void whereOneOfTwoBindsRefusesNeitherIsCommitted(String refusing) {
        try (Scenario.Running app = twoBinds()) {
            app.get(Alchemy.class).inTransaction(refusing, em -> {
                em.persist(new Book("same", null));
                return null;
            });

            assertThatThrownBy(() -> app.request(200, () -> {
                        app.get(TwoDesks.class).main.persist(new Book("same", null));
                        app.get(TwoDesks.class).other.persist(new Book("same", null));
                    }))
                    .isInstanceOf(PersistenceException.class);
            String spared = refusing.equals("default") ? "other" : "default";
            long kept = app.get(Alchemy.class)
                    .inTransaction(spared, em -> em.createQuery("select count(b) from Book b", Long.class)
                            .getSingleResult());
            assertThat(kept).isZero();
        }
    }
}
