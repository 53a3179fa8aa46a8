package org.alchemycdi.async;

import static org.alchemycdi.async.Stages.failure;
import static org.alchemycdi.async.Stages.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.alchemycdi.Alchemy;
import org.alchemycdi.testing.Scenario;
import org.junit.jupiter.api.Test;

/** How many requests are at an async bind at once. */
class GateTest {

    private static Scenario limited(int concurrency, int queueSize) {
        return Events.scenario()
                .config("alchemy.events.async.concurrency", String.valueOf(concurrency))
                .config("alchemy.events.async.queue-size", String.valueOf(queueSize));
    }

    /** Keeps the only place until the latch says so. */
    private static CompletableFuture<Void> occupant(Scenario.Running app, CountDownLatch isOver) {
        Events events = app.get(Events.class);
        CountDownLatch isInside = new CountDownLatch(1);
        CompletableFuture<Void> occupant = CompletableFuture.runAsync(
                () -> app.request(200, () -> {
                    result(events.entityManager.call(em -> {
                        isInside.countDown();
                        Stages.await(isOver);
                        return null;
                    }));
                }),
                task -> new Thread(task).start());
        Stages.await(isInside);
        return occupant;
    }

    @Test
    void requestBeyondTheQueueIsRefused() {
        CountDownLatch isOver = new CountDownLatch(1);
        try (Scenario.Running app = limited(1, 0).start()) {
            Events events = app.get(Events.class);
            CompletableFuture<Void> occupant = occupant(app, isOver);

            app.inRequest(() -> {
                assertThat(failure(events.add("refused"))).hasMessageContaining("ALCH0243");
                return null;
            });
            assertThatThrownBy(() -> app.request(200, () -> events.add("not waited for")))
                    .hasMessageContaining("ALCH0243");
            isOver.countDown();
            result(occupant);
            app.request(200, () -> result(events.add("let in")));
            assertThat(Events.names(app)).containsExactly("let in");
        }
    }

    @Test
    void requestThatWaitsTooLongIsTold() {
        CountDownLatch isOver = new CountDownLatch(1);
        try (Scenario.Running app = limited(1, 10)
                .config("alchemy.events.pool.acquisition-timeout", "50ms")
                .start()) {
            Events events = app.get(Events.class);
            CompletableFuture<Void> occupant = occupant(app, isOver);

            app.inRequest(() -> {
                assertThat(failure(events.add("waits"))).hasMessageContaining("ALCH0242");
                return null;
            });
            isOver.countDown();
            result(occupant);
        }
    }

    @Test
    void requestThatWaitedComesInNext() {
        CountDownLatch isOver = new CountDownLatch(1);
        try (Scenario.Running app = limited(1, 10).start()) {
            Events events = app.get(Events.class);
            CompletableFuture<Void> occupant = occupant(app, isOver);

            app.request(200, () -> {
                CompletableFuture<Void> waiting = events.add("waited").toCompletableFuture();
                assertThat(waiting).isNotDone();
                isOver.countDown();
                result(occupant);
                result(waiting);
            });

            assertThat(Events.names(app)).containsExactly("waited");
        }
    }

    @Test
    void neverMoreThanThereArePlaces() {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<CompletableFuture<Void>> requests = new ArrayList<>();
        try (Scenario.Running app = limited(3, 1000).start()) {
            Events events = app.get(Events.class);
            for (int i = 0; i < 60; i++) {
                String name = "event-" + i;
                requests.add(CompletableFuture.runAsync(
                        () -> app.request(200, () -> {
                            result(events.entityManager.call(em -> {
                                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                                Events.insert(em, name);
                                inside.decrementAndGet();
                                return null;
                            }));
                        }),
                        task -> new Thread(task).start()));
            }
            requests.forEach(Stages::result);

            assertThat(most.get()).isBetween(1, 3);
            assertThat(Events.names(app)).hasSize(60);
        }
    }

    /** It runs on a thread that no request has touched. */
    @Test
    void fallbackAfterWaitingInVainBelongsToTheRequest() {
        CountDownLatch isOver = new CountDownLatch(1);
        try (Scenario.Running app = limited(1, 10)
                .config("alchemy.events.pool.acquisition-timeout", "50ms")
                .inMemory("other")
                .config("alchemy.other.mode", "async")
                .start()) {
            Events events = app.get(Events.class);
            Alchemy alchemy = app.get(Alchemy.class);
            CompletableFuture<Void> occupant = occupant(app, isOver);

            String fallback = app.inRequest(() -> result(events.entityManager
                    .call(em -> "in time")
                    .handle((value, failure) ->
                            alchemy.asyncEntityManager("other").call(em -> "fallback"))
                    .thenCompose(stage -> stage)));
            isOver.countDown();
            result(occupant);

            assertThat(fallback).isEqualTo("fallback");
        }
    }
}
