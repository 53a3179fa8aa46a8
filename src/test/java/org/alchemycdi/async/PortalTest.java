package org.alchemycdi.async;

import static org.alchemycdi.async.Stages.failure;
import static org.alchemycdi.async.Stages.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.alchemycdi.Alchemy;
import org.alchemycdi.AlchemyException;
import org.alchemycdi.repository.DuplicateKeyException;
import org.alchemycdi.testing.Scenario;
import org.junit.jupiter.api.Test;

/** Blocking calls of async work. */
class PortalTest {

    private static final int CALLERS = 64;

    private static CompletableFuture<Void> elsewhere(Runnable work) {
        return CompletableFuture.runAsync(work, task -> new Thread(task).start());
    }

    @Test
    void givesTheResultOfTheStage() {
        try (Scenario.Running app = Events.scenario().start()) {
            Events events = app.get(Events.class);
            Portal portal = app.get(Alchemy.class).portal();

            app.request(200, () -> {
                portal.call(() -> events.add("a").thenCompose(done -> events.add("b")));
                long count = portal.call(
                        () -> events.entityManager.call(em -> em.createQuery("select count(e) from Event e", Long.class)
                                .getSingleResult()));
                assertThat(count).isEqualTo(2);
            });

            assertThat(Events.names(app)).containsExactly("a", "b");
        }
    }

    @Test
    void threadThatWaitsDoesTheWork() {
        try (Scenario.Running app = Events.scenario().start()) {
            Events events = app.get(Events.class);

            Thread worker = app.inRequest(() -> app.get(Alchemy.class)
                    .portal()
                    .call(() -> events.entityManager.call(em -> Thread.currentThread())));

            assertThat(worker).isSameAs(Thread.currentThread());
        }
    }

    @Test
    void failsAsTheStageDoes() {
        try (Scenario.Running app = Events.scenario().start()) {
            Events events = app.get(Events.class);
            Portal portal = app.get(Alchemy.class).portal();
            app.request(200, () -> portal.call(() -> events.add("taken")));

            app.inRequest(() -> {
                assertThatThrownBy(() -> portal.call(() -> events.add("taken")))
                        .isInstanceOf(DuplicateKeyException.class);
                return null;
            });
            app.inRequest(() -> {
                assertThatThrownBy(() -> portal.call(() -> events.add("other").thenApply(done -> {
                            throw new IllegalStateException("mine");
                        })))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessage("mine");
                return null;
            });
        }
    }

    @Test
    void callFromWithinAnOperationOfTheSameBindIsAnError() {
        try (Scenario.Running app = Events.scenario().start()) {
            Events events = app.get(Events.class);
            Portal portal = app.get(Alchemy.class).portal();

            app.inRequest(() -> {
                assertThat(failure(events.entityManager.call(em -> portal.call(() -> events.add("never")))))
                        .isInstanceOf(AlchemyException.class)
                        .hasMessageContaining("ALCH0247");
                assertThatThrownBy(() -> portal.call(
                                () -> events.entityManager.call(em -> portal.call(() -> events.add("never")))))
                        .hasMessageContaining("ALCH0247");
                assertThat(result(events.add("goes on"))).isNull();
                return null;
            });
        }
    }

    @Test
    void operationOfOneBindMayCallAnother() {
        try (Scenario.Running app = Events.scenario()
                .inMemory("other")
                .config("alchemy.other.mode", "async")
                .start()) {
            Events events = app.get(Events.class);
            Alchemy alchemy = app.get(Alchemy.class);

            int sum = app.inRequest(() -> result(events.entityManager.call(em -> alchemy.portal()
                            .call(() -> alchemy.asyncEntityManager("other").call(inner -> 41))
                    + 1)));

            assertThat(sum).isEqualTo(42);
        }
    }

    /** More of them than connections and threads: what waits in the middle of a request keeps its connection. */
    @Test
    void manyCallersEndWithFewConnections() {
        List<CompletableFuture<Void>> callers = new ArrayList<>();
        try (Scenario.Running app =
                Events.scenario().config("alchemy.events.pool.max-size", "8").start()) {
            Events events = app.get(Events.class);
            Portal portal = app.get(Alchemy.class).portal();
            for (int i = 0; i < CALLERS; i++) {
                String name = "event-" + i;
                callers.add(elsewhere(() -> app.request(200, () -> {
                    portal.call(() -> events.add(name));
                    result(events.entityManager
                            .call(em -> null)
                            .thenApply(done -> portal.call(() -> events.add(name + " again"))));
                })));
            }
            callers.forEach(Stages::result);

            assertThat(Events.names(app)).hasSize(2 * CALLERS);
        }
    }

    @Test
    void interruptedCallerIsTold() {
        CountDownLatch isWaiting = new CountDownLatch(1);
        List<Throwable> failures = new ArrayList<>();
        try (Scenario.Running app = Events.scenario().start()) {
            Portal portal = app.get(Alchemy.class).portal();
            CompletableFuture<String> never = new CompletableFuture<>();
            Thread caller = new Thread(() -> {
                try {
                    portal.call(() -> {
                        isWaiting.countDown();
                        return never;
                    });
                } catch (AlchemyException e) {
                    failures.add(e);
                }
            });
            caller.start();
            Stages.await(isWaiting);

            caller.interrupt();
            Stages.until(() -> !caller.isAlive());

            assertThat(failures).singleElement().asString().contains("ALCH0248");
            assertThat(never).isCancelled();
        }
    }

    /** The stage that the work gives is not the one of its operation. */
    @Test
    void interruptedCallerWithdrawsWhatItHasAskedFor() {
        try (Scenario.Running app = Events.scenario().start()) {
            Events events = app.get(Events.class);
            Portal portal = app.get(Alchemy.class).portal();
            CountDownLatch isRunning = new CountDownLatch(1);
            CountDownLatch isOver = new CountDownLatch(1);

            app.request(200, () -> {
                CompletionStage<Void> before = events.entityManager.call(em -> {
                    isRunning.countDown();
                    Stages.await(isOver);
                    return null;
                });
                Stages.await(isRunning);
                Thread.currentThread().interrupt();
                assertThatThrownBy(() -> portal.call(
                                () -> events.add("withdrawn").thenCompose(done -> events.add("never asked for"))))
                        .hasMessageContaining("ALCH0248");
                assertThat(Thread.interrupted()).isTrue();
                isOver.countDown();
                result(before);
            });

            assertThat(Events.names(app)).isEmpty();
        }
    }

    @Test
    void resultMayBeOfANarrowerType() {
        try (Scenario.Running app = Events.scenario().start()) {
            Supplier<CompletionStage<Integer>> work = () -> CompletableFuture.completedFuture(42);

            Number answer = app.get(Alchemy.class).portal().<Number>call(work);

            assertThat(answer).isEqualTo(42);
        }
    }
}
