package org.alchemycdi.async;

import static org.alchemycdi.async.Stages.failure;
import static org.alchemycdi.async.Stages.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import org.alchemycdi.internal.persistence.platform.DatabaseProduct;
import org.alchemycdi.testing.OnEveryDatabase;
import org.alchemycdi.testing.Scenario;
import org.alchemycdi.testing.TestDatabase;
import org.junit.jupiter.api.io.TempDir;

/** Statements that would take longer than the tests wait. */
class InterruptionTest {

    @TempDir
    Path folder;

    private static String endless(DatabaseProduct product) {
        return switch (product) {
            case POSTGRESQL -> "select cast(pg_sleep(600) as text)";
            case MARIADB -> "select sleep(600)";
            case H2 -> "select count(*) from system_range(1, 1000000) a, system_range(1, 1000000) b";
            default ->
                "with recursive n(i) as (select 1 union all select i + 1 from n where i < 1000000000000)"
                        + " select count(*) from n";
        };
    }

    private static Object run(EntityManager em, DatabaseProduct product) {
        return em.createNativeQuery(endless(product)).getSingleResult();
    }

    private static void untilNothingIsOpen(Scenario.Running app) {
        Stages.until(() -> app.statistics().stream()
                .allMatch(open -> open.openEntityManagers() == 0 && open.borrowedConnections() == 0));
    }

    @OnEveryDatabase
    void cancelledStatementEnds(DatabaseProduct product) {
        try (TestDatabase database = TestDatabase.create(product, folder);
                Scenario.Running app = Events.scenario(database).start()) {
            Events events = app.get(Events.class);
            CountDownLatch isRunning = new CountDownLatch(1);

            assertThatThrownBy(() -> app.request(200, () -> {
                        result(events.add("before"));
                        CompletionStage<Object> stage = events.entityManager.call(em -> {
                            isRunning.countDown();
                            return run(em, product);
                        });
                        Stages.await(isRunning);
                        stage.toCompletableFuture().cancel(true);
                    }))
                    .hasMessageContaining("ALCH0241");
            untilNothingIsOpen(app);

            assertThat(Events.names(app)).isEmpty();
        }
    }

    @OnEveryDatabase
    void statementEndsWithTheTimeOfItsOperation(DatabaseProduct product) {
        try (TestDatabase database = TestDatabase.create(product, folder);
                Scenario.Running app = Events.scenario(database).start()) {
            Events events = app.get(Events.class);

            app.request(500, () -> {
                CompletionStage<Object> stage =
                        events.entityManager.within(Duration.ofMillis(300)).call(em -> run(em, product));
                assertThat(failure(stage)).hasMessageContaining("ALCH0240");
            });
            untilNothingIsOpen(app);

            app.request(200, () -> result(events.add("after")));
            assertThat(Events.names(app)).containsExactly("after");
        }
    }

    /** Closing would otherwise wait for the database. */
    @OnEveryDatabase
    void endOfTheApplicationEndsWhatRuns(DatabaseProduct product) {
        try (TestDatabase database = TestDatabase.create(product, folder)) {
            Scenario.Running app = Events.scenario(database).start();
            Events events = app.get(Events.class);
            CountDownLatch isRunning = new CountDownLatch(1);
            CompletionStage<Object> stage = app.inRequest(() -> {
                CompletionStage<Object> running = events.entityManager.call(em -> {
                    isRunning.countDown();
                    return run(em, product);
                });
                Stages.await(isRunning);
                return running;
            });

            app.stop();

            assertThat(failure(stage)).hasMessageContaining("ALCH0213");
        }
    }
}
