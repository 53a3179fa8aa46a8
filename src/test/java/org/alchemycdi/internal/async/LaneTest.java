package org.alchemycdi.internal.async;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.alchemycdi.internal.config.AsyncSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What meets in one unit: operations, limits, a response that commits, and the end. */
class LaneTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final Dispatcher dispatcher = new Dispatcher(
            "lanes",
            new AsyncSettings(1, 100, LONG, LONG, Optional.empty()),
            LaneTest.class.getClassLoader(),
            UnaryOperator::identity);
    private final CountDownLatch isRunning = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    @AfterEach
    void close() {
        dispatcher.close();
    }

    private Lane lane() {
        return dispatcher.open(UnaryOperator.identity());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static <R> R result(CompletionStage<R> stage) throws Exception {
        return stage.toCompletableFuture().get(30, TimeUnit.SECONDS);
    }

    /** The one that comes next would ask for a place that nobody gives back. */
    @Test
    void endBetweenTwoOperationsKeepsNoPlace() {
        for (int i = 0; i < 10_000; i++) {
            Lane lane = lane();
            CountDownLatch hasBegun = new CountDownLatch(1);
            CountDownLatch isClosed = new CountDownLatch(1);
            lane.submit(
                    () -> {
                        hasBegun.countDown();
                        return null;
                    },
                    LONG);
            lane.submit(() -> null, LONG);
            await(hasBegun);
            for (int pause = 0; pause < i % 500; pause++) {
                Thread.onSpinWait();
            }
            lane.end(isClosed::countDown);
            await(isClosed);
        }
    }

    @Test
    void operationsOfManyThreadsNeverMeet() throws Exception {
        Lane lane = lane();
        AtomicInteger inside = new AtomicInteger();
        List<Integer> seen = Collections.synchronizedList(new ArrayList<>());
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            threads.add(new Thread(() -> {
                for (int j = 0; j < 500; j++) {
                    lane.submit(
                            () -> {
                                seen.add(inside.incrementAndGet());
                                Thread.yield();
                                return inside.decrementAndGet();
                            },
                            LONG);
                }
            }));
        }
        threads.forEach(Thread::start);
        for (Thread each : threads) {
            each.join();
        }

        lane.settle();
        lane.end(() -> {});

        assertThat(seen).hasSize(8 * 500).containsOnly(1);
    }

    /** The scope of a request may end on one thread while another completes its response. */
    @Test
    void commitNeverRunsBesideTheEnd() throws Exception {
        Lane lane = lane();
        AtomicBoolean hasEnded = new AtomicBoolean();
        AtomicReference<Boolean> hadEnded = new AtomicReference<>();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread ending = new Thread(() -> lane.end(() -> {
            isRunning.countDown();
            await(goOn);
            hasEnded.set(true);
        }));
        Thread committing = new Thread(() -> {
            failure.set(catchThrowable(lane::settle));
            hadEnded.set(hasEnded.get());
        });

        ending.start();
        await(isRunning);
        untilItWaits(committing);
        goOn.countDown();
        committing.join(30_000);
        ending.join(30_000);

        assertThat(hadEnded).hasValue(true);
        assertThat(failure.get()).hasMessageContaining("ALCH0212");
    }

    /** Whoever has the turn must know whether what ran before dooms the unit. */
    @Test
    void whatIsCommittedIsNeverToldToHaveFailed() {
        for (int i = 0; i < 5_000; i++) {
            Lane lane = lane();
            CompletionStage<String> stage = lane.submit(() -> "done", Duration.ofNanos(500L * (i % 1000)));

            Throwable refusal = catchThrowable(lane::settle);
            Throwable failure = catchThrowable(() -> result(stage));
            lane.end(() -> {});

            assertThat(failure == null)
                    .as("unit %d: %s, %s", i, refusal, failure)
                    .isEqualTo(refusal == null);
        }
    }

    @Test
    void endOfTheBindIsToldToWhatComesLater() {
        Lane before = lane();
        dispatcher.close();

        assertThatThrownBy(() -> result(before.submit(() -> "late", LONG))).hasMessageContaining("ALCH0213");
        assertThatThrownBy(this::lane).hasMessageContaining("ALCH0213");
    }

    private CompletionStage<String> stalled(Lane lane) {
        return lane.submit(
                () -> {
                    isRunning.countDown();
                    await(goOn);
                    return "done";
                },
                LONG);
    }

    @Test
    void endThatFailsTakesNoResultAlong() throws Exception {
        Lane lane = lane();
        CompletionStage<String> stage = stalled(lane);
        await(isRunning);
        lane.end(() -> {
            throw new IllegalStateException("the connection is dead");
        });
        goOn.countDown();

        assertThat(result(stage)).isEqualTo("done");
    }

    /** It would commit nothing, and answer 200. */
    @Test
    void responseThatWaitsForAnOperationIsToldOfAnEndBefore() throws Exception {
        Lane lane = lane();
        AtomicBoolean hasEnded = new AtomicBoolean();
        CompletionStage<String> stage = stalled(lane);
        await(isRunning);
        lane.end(() -> hasEnded.set(true));
        Thread other = new Thread(goOn::countDown);
        other.start();

        assertThatThrownBy(lane::settle).hasMessageContaining("ALCH0212");
        assertThat(hasEnded).isTrue();
        assertThat(result(stage)).isEqualTo("done");
        other.join();
    }

    @Test
    void closeOfTheBindWaitsForAnEndThatRuns() throws Exception {
        Lane lane = lane();
        AtomicBoolean hasEnded = new AtomicBoolean();
        AtomicReference<Boolean> hadEnded = new AtomicReference<>();
        Thread ending = new Thread(() -> lane.end(() -> {
            isRunning.countDown();
            await(goOn);
            hasEnded.set(true);
        }));
        Thread closing = new Thread(() -> {
            dispatcher.close();
            hadEnded.set(hasEnded.get());
        });

        ending.start();
        await(isRunning);
        untilItWaits(closing);
        goOn.countDown();
        closing.join(30_000);
        ending.join(30_000);

        assertThat(hadEnded).hasValue(true);
    }

    private static void untilItWaits(Thread thread) {
        thread.start();
        while (thread.isAlive() && thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
    }

    /** They have given their place back, and would else leave a bind without threads though it has connections. */
    @Test
    void whatGoesOnBehindUnitsKeepsNoOtherOneOut() throws Exception {
        int asManyAsThreads = 4;
        CountDownLatch areBusy = new CountDownLatch(asManyAsThreads);
        List<CompletionStage<Void>> units = new ArrayList<>();
        for (int i = 0; i < asManyAsThreads; i++) {
            Lane lane = lane();
            units.add(lane.submit(() -> null, LONG).thenRunAsync(() -> {
                lane.end(areBusy::countDown);
                await(goOn);
            }));
        }
        await(areBusy);
        Lane late = lane();
        CompletableFuture<String> stage = late.submit(() -> "let in", LONG).toCompletableFuture();

        assertThat(stage.isCompletedExceptionally()).isFalse();
        goOn.countDown();

        assertThat(result(stage)).isEqualTo("let in");
        for (CompletionStage<Void> each : units) {
            result(each);
        }
        late.end(() -> {});
    }

    /** Its timer would keep the request until its patience ends. */
    @Test
    void unitThatEndsInLineLeavesIt() throws Exception {
        Lane inside = lane();
        CompletionStage<String> before = stalled(inside);
        await(isRunning);
        Lane inLine = lane();
        CompletionStage<String> stage = inLine.submit(() -> "never", LONG);
        Gate.Place place = dispatcher.gate().enter();

        inLine.end(() -> {});
        place.leave();

        assertThat(place.entry()).isDone();
        assertThatThrownBy(() -> result(stage)).hasMessageContaining("ALCH0212");
        goOn.countDown();
        result(before);
        inside.end(() -> {});
        Lane next = lane();
        assertThat(result(next.submit(() -> "next", LONG))).isEqualTo("next");
        next.end(() -> {});
    }

    /** The thread is one of a server, and goes on to other requests. */
    @Test
    void portalIsLeftAlsoIfNobodyTakesWhatRemains() {
        Lane lane = lane();

        String result = PortalLoop.call(() -> {
            lane.submit(() -> "not waited for", LONG);
            dispatcher.close();
            return CompletableFuture.completedFuture("result");
        });

        assertThat(result).isEqualTo("result");
        assertThat(PortalLoop.current()).isEmpty();
    }
}
