package org.alchemycdi.internal.async;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.alchemycdi.internal.config.AsyncSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

class DispatcherTest {

    private static final String BIND = "dispatched";

    /** Has a name of its own, since threads of other tests may still be about to end. */
    private static final String WAITING = "waiting";

    private static final Duration LONG = Duration.ofSeconds(30);

    /** But for the two that watch the time. */
    private static List<String> threads() throws Exception {
        return LiveThreads.named("alchemy-" + WAITING + "-").stream()
                .filter(name -> !name.contains("-time-"))
                .toList();
    }

    @Test
    void waitingUnitsCostNoThreads() throws Exception {
        AsyncSettings settings = new AsyncSettings(1, 100, LONG, LONG, Optional.empty());
        ClassLoader classLoader = DispatcherTest.class.getClassLoader();
        CountDownLatch isRunning = new CountDownLatch(1);
        CountDownLatch isOver = new CountDownLatch(1);
        try (Dispatcher dispatcher = new Dispatcher(WAITING, settings, classLoader, UnaryOperator::identity)) {
            List<CompletableFuture<Integer>> stages = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                int number = i;
                Lane lane = dispatcher.open(UnaryOperator.identity());
                CompletableFuture<Integer> stage = lane.submit(
                                () -> {
                                    isRunning.countDown();
                                    await(isOver);
                                    return number;
                                },
                                LONG)
                        .toCompletableFuture();
                stages.add(stage.whenComplete((value, failure) -> lane.end(() -> {})));
            }
            await(isRunning);

            assertThat(threads()).hasSize(1);
            assertThat(stages).noneMatch(CompletableFuture::isDone);
            isOver.countDown();
            for (int i = 0; i < stages.size(); i++) {
                assertThat(stages.get(i).get(30, TimeUnit.SECONDS)).isEqualTo(i);
            }
        }
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_21)
    void operationsRunOnVirtualThreadsWhereTheJdkHasThem() throws Exception {
        AsyncSettings settings = new AsyncSettings(1, 1, LONG, LONG, Optional.empty());
        ClassLoader classLoader = DispatcherTest.class.getClassLoader();
        try (Dispatcher dispatcher = new Dispatcher(BIND, settings, classLoader, UnaryOperator::identity)) {
            Lane lane = dispatcher.open(UnaryOperator.identity());

            Thread worker = lane.submit(Thread::currentThread, LONG)
                    .toCompletableFuture()
                    .get(30, TimeUnit.SECONDS);
            lane.end(() -> {});

            assertThat(Thread.class.getMethod("isVirtual").invoke(worker)).isEqualTo(true);
        }
    }

    /** Whatever the operation does at the moment of the end: its unit would keep its place and its connection for ever. */
    @Test
    void everyUnitThatIsEndedIsClosedOnce() throws Exception {
        int units = 20_000;
        AsyncSettings settings = new AsyncSettings(2, units, LONG, LONG, Optional.empty());
        ClassLoader classLoader = DispatcherTest.class.getClassLoader();
        AtomicInteger closed = new AtomicInteger();
        try (Dispatcher dispatcher = new Dispatcher(BIND, settings, classLoader, UnaryOperator::identity)) {
            for (int i = 0; i < units; i++) {
                CountDownLatch isRunning = new CountDownLatch(1);
                CountDownLatch isClosed = new CountDownLatch(1);
                Lane lane = dispatcher.open(UnaryOperator.identity());
                lane.submit(
                        () -> {
                            isRunning.countDown();
                            return null;
                        },
                        LONG);
                await(isRunning);
                // A little later each time, so that the end comes in every moment of what the other thread does.
                for (int pause = 0; pause < i % 500; pause++) {
                    Thread.onSpinWait();
                }
                lane.end(() -> {
                    closed.incrementAndGet();
                    isClosed.countDown();
                });
                assertThat(isClosed.await(5, TimeUnit.SECONDS)).as("unit %d", i).isTrue();
            }
        }

        assertThat(closed).hasValue(units);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
