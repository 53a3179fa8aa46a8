package org.alchemycdi.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.alchemycdi.Alchemy;
import org.alchemycdi.Retry;
import org.alchemycdi.internal.persistence.platform.DatabaseProduct;
import org.alchemycdi.library.Author;
import org.alchemycdi.repository.DuplicateKeyException;
import org.alchemycdi.testing.OnEveryDatabase;
import org.alchemycdi.testing.Scenario;
import org.alchemycdi.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Units of work that are done anew. */
class RetryTest {

    private static final Retry TWICE = new Retry(2, Duration.ZERO, Duration.ZERO);

    @TempDir
    Path folder;

    private static Scenario.Running start(TestDatabase database) {
        return Scenario.of().entities(Author.class).on("default", database).start();
    }

    private static Alchemy alchemy(Scenario.Running app) {
        return app.get(Alchemy.class);
    }

    /** What was lost is back for the second attempt. */
    private static void begin(AtomicInteger attempts, TestDatabase database) {
        if (attempts.getAndIncrement() > 0) {
            database.comeBack();
        }
    }

    private static long authors(Scenario.Running app) {
        return app.inTransaction(em ->
                em.createQuery("select count(a) from Author a", Long.class).getSingleResult());
    }

    @OnEveryDatabase
    void workIsDoneAnewWhenTheConnectionIsLost(DatabaseProduct product) {
        AtomicInteger attempts = new AtomicInteger();
        try (TestDatabase database = TestDatabase.create(product, folder);
                Scenario.Running app = start(database)) {
            alchemy(app).inTransaction("default", TWICE, em -> {
                begin(attempts, database);
                em.createQuery("update Author a set a.books = 1").executeUpdate();
                if (attempts.get() == 1) {
                    database.loseConnections();
                }
                em.persist(new Author("kept", null));
                em.flush();
                return null;
            });

            assertThat(attempts).hasValue(2);
            assertThat(authors(app)).isEqualTo(1);
        }
    }

    @OnEveryDatabase
    void workThatFailsEachTimeIsGivenUp(DatabaseProduct product) {
        AtomicInteger attempts = new AtomicInteger();
        try (TestDatabase database = TestDatabase.create(product, folder);
                Scenario.Running app = start(database)) {
            assertThatThrownBy(() -> alchemy(app).inTransaction("default", TWICE, em -> {
                        begin(attempts, database);
                        em.createQuery("update Author a set a.books = 1").executeUpdate();
                        database.loseConnections();
                        em.persist(new Author("lost", null));
                        em.flush();
                        return null;
                    }))
                    .hasMessageContaining("ALCH0419");
            database.comeBack();

            assertThat(attempts).hasValue(3);
        }
    }

    @OnEveryDatabase
    void refusalIsNoReasonToDoItAnew(DatabaseProduct product) {
        AtomicInteger attempts = new AtomicInteger();
        try (TestDatabase database = TestDatabase.create(product, folder);
                Scenario.Running app = start(database)) {
            Author author = app.inTransaction(em -> {
                Author taken = new Author("taken", null);
                em.persist(taken);
                return taken;
            });

            assertThatThrownBy(() -> alchemy(app).inTransaction("default", TWICE, em -> {
                        attempts.incrementAndGet();
                        Author again = new Author("again", null);
                        again.setId(author.getId());
                        em.persist(again);
                        em.flush();
                        return null;
                    }))
                    .isInstanceOf(DuplicateKeyException.class);
            assertThat(attempts).hasValue(1);
        }
    }

    /** Nobody knows whether it was committed. SQLite has no connection that could be lost there. */
    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL", "MARIADB"})
    @Tag("servers")
    void connectionThatIsLostInTheCommitIsNotTriedAgain(DatabaseProduct product) {
        AtomicInteger attempts = new AtomicInteger();
        try (TestDatabase database = TestDatabase.create(product, folder);
                Scenario.Running app = start(database)) {
            assertThatThrownBy(() -> alchemy(app).inTransaction("default", TWICE, em -> {
                        attempts.incrementAndGet();
                        em.createQuery("update Author a set a.books = 1").executeUpdate();
                        em.persist(new Author("unknown", null));
                        em.flush();
                        database.loseConnections();
                        return null;
                    }))
                    .hasMessageContaining("ALCH0217");
            database.comeBack();

            assertThat(attempts).hasValue(1);
        }
    }

    /** Read and written in two steps, which only the isolation of the database keeps together. */
    @Test
    @Tag("servers")
    void conflictsEndWithTheRightSum() {
        int workers = 8;
        int times = 10;
        Retry retry = new Retry(1000, Duration.ofMillis(1), Duration.ofMillis(20));
        try (TestDatabase database = TestDatabase.create(DatabaseProduct.POSTGRESQL, folder);
                Scenario.Running app = start(database)) {
            Object id = app.inTransaction(em -> {
                Author author = new Author("counter", null);
                author.setBooks(0);
                em.persist(author);
                return author.getId();
            });
            List<CompletableFuture<Void>> running = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                running.add(CompletableFuture.runAsync(
                        () -> {
                            for (int n = 0; n < times; n++) {
                                alchemy(app).inTransaction("default", retry, em -> increment(em, id));
                            }
                        },
                        task -> new Thread(task).start()));
            }
            running.forEach(CompletableFuture::join);

            int books = app.inTransaction(em -> em.find(Author.class, id).getBooks());
            assertThat(books).isEqualTo(workers * times);
        }
    }

    private static Void increment(EntityManager em, Object id) {
        em.createNativeQuery("set transaction isolation level serializable").executeUpdate();
        Author author = em.find(Author.class, id);
        author.setBooks(author.getBooks() + 1);
        return null;
    }

    @Test
    void impossibleRetryIsRefused() {
        assertThatThrownBy(() -> new Retry(-1, Duration.ZERO, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Retry(1, Duration.ofSeconds(2), Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
