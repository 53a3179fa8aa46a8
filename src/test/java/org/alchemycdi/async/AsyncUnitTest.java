package org.alchemycdi.async;

import static org.alchemycdi.async.Stages.failure;
import static org.alchemycdi.async.Stages.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.alchemycdi.AlchemyException;
import org.alchemycdi.internal.persistence.UnitsOfWork;
import org.alchemycdi.repository.DuplicateKeyException;
import org.alchemycdi.testing.Scenario;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Operations of one request, and what its answer makes of them. */
class AsyncUnitTest {

    private final Scenario.Running app = Events.scenario()
            .inMemory("other")
            .config("alchemy.other.mode", "async")
            .start();
    private final Events events = app.get(Events.class);

    @AfterEach
    void close() {
        Stages.until(() -> app.statistics().stream().allMatch(open -> open.openEntityManagers() == 0));
        app.close();
    }

    @Test
    void operationGivesItsResultOnAnotherThread() {
        Thread caller = Thread.currentThread();

        Thread worker = app.inRequest(() -> result(events.entityManager.call(em -> Thread.currentThread())));

        assertThat(worker).isNotSameAs(caller);
    }

    @Test
    void operationsOfOneRequestRunOneAfterTheOther() {
        AtomicInteger running = new AtomicInteger();
        List<Integer> order = new ArrayList<>();

        app.inRequest(() -> {
            List<CompletionStage<Integer>> stages = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                int number = i;
                stages.add(events.entityManager.call(em -> {
                    int together = running.incrementAndGet();
                    order.add(number);
                    Thread.yield();
                    running.decrementAndGet();
                    return together;
                }));
            }
            assertThat(stages).allMatch(stage -> result(stage) == 1);
            return null;
        });

        assertThat(order).isSorted().hasSize(100);
    }

    @Test
    void operationsOfOneRequestShareTheirEntityManager() {
        app.inRequest(() -> {
            CompletionStage<EntityManager> first = events.entityManager.call(em -> {
                em.persist(new Event("seen"));
                return em;
            });
            CompletionStage<Long> second = events.entityManager.call(em ->
                    em.createQuery("select count(e) from Event e", Long.class).getSingleResult());
            CompletionStage<EntityManager> third = events.entityManager.call(em -> em);

            assertThat(result(second)).isEqualTo(1);
            assertThat(result(third)).isSameAs(result(first));
            return null;
        });
    }

    @Test
    void differentRequestsRunSideBySide() {
        CyclicBarrier both = new CyclicBarrier(2);
        List<CompletableFuture<Void>> stages = new ArrayList<>();

        for (int i = 0; i < 2; i++) {
            stages.add(CompletableFuture.runAsync(
                    () -> app.inRequest(() -> result(events.entityManager.call(em -> {
                        Stages.meet(both);
                        return em;
                    }))),
                    task -> new Thread(task).start()));
        }

        stages.forEach(Stages::result);
    }

    @ParameterizedTest
    @CsvSource({"200, true", "204, true", "302, false", "400, false", "404, false", "500, false"})
    void answerDecides(int status, boolean isCommitted) {
        app.request(status, () -> result(events.add("one")));

        assertThat(Events.names(app)).hasSize(isCommitted ? 1 : 0);
    }

    @Test
    void committingAnswerWaitsForWhatWasAskedFor() {
        CountDownLatch isAnswering = new CountDownLatch(1);
        List<CompletionStage<Void>> stages = new ArrayList<>();

        app.request(200, () -> {
            stages.add(events.entityManager.call(em -> {
                Stages.await(isAnswering);
                return Events.insert(em, "first");
            }));
            stages.add(events.add("second"));
            isAnswering.countDown();
        });

        assertThat(Events.names(app)).containsExactly("first", "second");
        assertThat(stages).allMatch(stage -> result(stage) == null);
    }

    @Test
    void answerThatDoesNotCommitWaitsForNothing() {
        CountDownLatch isAnswered = new CountDownLatch(1);
        AtomicReference<CompletionStage<Void>> running = new AtomicReference<>();
        AtomicReference<CompletionStage<Void>> waiting = new AtomicReference<>();
        CountDownLatch isRunning = new CountDownLatch(1);

        app.request(500, () -> {
            running.set(events.entityManager.call(em -> {
                isRunning.countDown();
                Stages.await(isAnswered);
                return null;
            }));
            waiting.set(events.add("never"));
            Stages.await(isRunning);
        });

        assertThat(failure(waiting.get())).hasMessageContaining("ALCH0212");
        isAnswered.countDown();
        result(running.get());
        assertThat(Events.names(app)).isEmpty();
    }

    @Test
    void nothingCanBeAskedForAfterTheAnswer() {
        app.inRequest(() -> {
            app.get(UnitsOfWork.class).complete(200);

            assertThatThrownBy(() -> result(events.add("late"))).hasMessageContaining("ALCH0212");
            return null;
        });
    }

    @Test
    void whatTheResultIsUsedForBelongsToTheRequest() {
        app.request(
                200,
                () -> result(events.add("a")
                        .thenCompose(done -> events.add("b"))
                        .thenComposeAsync(done -> events.add("c"))));

        assertThat(Events.names(app)).containsExactly("a", "b", "c");
    }

    @Test
    void answerFromWithinAnOperationCommitsIt() {
        app.inRequest(() -> result(events.entityManager.call(em -> {
            Events.insert(em, "inside");
            UnitsOfWork.ofOperation().orElseThrow().complete(200);
            return null;
        })));

        assertThat(Events.names(app)).containsExactly("inside");
    }

    @Test
    void refusalOfTheDatabaseIsOneOfOurs() {
        app.request(200, () -> result(events.add("taken")));

        app.inRequest(() -> {
            assertThat(failure(events.add("taken"))).isInstanceOf(DuplicateKeyException.class);
            return null;
        });
    }

    @Test
    void refusalThatWasIgnoredIsTheAnswer() {
        app.request(200, () -> result(events.add("taken")));

        assertThatThrownBy(() -> app.request(200, () -> failure(events.add("taken"))))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void applicationCommitsAndTakesBack() {
        app.request(500, () -> {
            result(events.add("kept"));
            result(events.entityManager.commit());
            result(events.add("dropped"));
            result(events.entityManager.rollback());
            result(events.entityManager.flush());
        });

        assertThat(Events.names(app)).containsExactly("kept");
    }

    @Test
    void entityManagerIsGoodWithinItsOperationOnly() {
        app.inRequest(() -> {
            EntityManager escaped = result(events.entityManager.call(em -> em));

            assertThatThrownBy(() -> escaped.find(Event.class, 1L)).hasMessageContaining("ALCH0246");
            assertThatThrownBy(escaped::getTransaction).hasMessageContaining("ALCH0246");
            return null;
        });
    }

    @Test
    void threadWithoutRequestIsTold() {
        assertThat(failure(events.add("nowhere")))
                .isInstanceOf(AlchemyException.class)
                .hasMessageContaining("ALCH0245");
    }

    @Test
    void cancelledOperationNeverBegins() {
        CountDownLatch isCancelled = new CountDownLatch(1);
        AtomicBoolean hasRun = new AtomicBoolean();

        app.request(200, () -> {
            CompletionStage<Void> first = events.entityManager.call(em -> {
                Stages.await(isCancelled);
                return Events.insert(em, "first");
            });
            CompletionStage<Boolean> second = events.entityManager.call(em -> hasRun.getAndSet(true));
            second.toCompletableFuture().cancel(true);
            isCancelled.countDown();
            result(first);
            result(events.add("third"));
        });

        assertThat(hasRun).isFalse();
        assertThat(Events.names(app)).containsExactly("first", "third");
    }

    @Test
    void operationThatWasCancelledWhileItRanTakesItsUnitAlong() {
        CountDownLatch isRunning = new CountDownLatch(1);
        CountDownLatch isOver = new CountDownLatch(1);

        assertThatThrownBy(() -> app.request(200, () -> {
                    result(events.add("before"));
                    CompletionStage<Void> running = events.entityManager.call(em -> {
                        isRunning.countDown();
                        Stages.await(isOver);
                        return null;
                    });
                    Stages.await(isRunning);
                    running.toCompletableFuture().cancel(true);
                    assertThat(failure(events.add("after"))).hasMessageContaining("ALCH0241");
                    isOver.countDown();
                }))
                .hasMessageContaining("ALCH0241");

        assertThat(Events.names(app)).isEmpty();
    }

    /** It would have been done, had there been time, so a 200 would be a lie. */
    @Test
    void operationThatNeverBeganFailsTheAnswerThatDidNotWaitForIt() {
        CountDownLatch isOver = new CountDownLatch(1);

        assertThatThrownBy(() -> app.request(200, () -> {
                    events.entityManager.call(em -> {
                        Stages.await(isOver);
                        return null;
                    });
                    CompletionStage<Void> late =
                            events.entityManager.within(Duration.ofMillis(20)).call(em -> Events.insert(em, "late"));
                    assertThat(failure(late)).hasMessageContaining("ALCH0240");
                    isOver.countDown();
                }))
                .hasMessageContaining("ALCH0240");

        assertThat(Events.names(app)).isEmpty();
    }

    /** Whose request is gone: the unit would never be closed. */
    @Test
    void nothingIsOpenedBehindTheEndOfTheScope() {
        CountDownLatch isGone = new CountDownLatch(1);
        CompletionStage<Void> late = app.inRequest(() -> events.entityManager
                .call(em -> {
                    Stages.await(isGone);
                    return null;
                })
                .thenCompose(done -> app.get(org.alchemycdi.Alchemy.class)
                        .asyncEntityManager("other")
                        .call(em -> null)));
        isGone.countDown();

        assertThat(failure(late)).hasMessageContaining("ALCH0212");
    }

    @Test
    void nothingOfAnOperationThatWasGivenUpIsCommitted() {
        CountDownLatch isOver = new CountDownLatch(1);

        app.request(500, () -> {
            CompletionStage<Void> stage = events.entityManager
                    .within(Duration.ofMillis(100))
                    .call(em -> {
                        Events.insert(em, "given up");
                        Stages.await(isOver);
                        em.getTransaction().commit();
                        return null;
                    });
            assertThat(failure(stage)).hasMessageContaining("ALCH0240");
            isOver.countDown();
        });
        Stages.until(() -> app.statistics().stream().allMatch(open -> open.openEntityManagers() == 0));

        assertThat(Events.names(app)).isEmpty();
    }

    /** The request has a fallback, and must not wait for what nobody wants any more. */
    @Test
    void answerDoesNotWaitForWhatWasGivenUp() {
        CountDownLatch isAnswered = new CountDownLatch(1);

        assertThatThrownBy(() -> app.request(200, () -> assertThat(failure(events.entityManager
                                .within(Duration.ofMillis(50))
                                .call(em -> {
                                    Stages.await(isAnswered);
                                    return null;
                                })))
                        .hasMessageContaining("ALCH0240")))
                .hasMessageContaining("ALCH0240");
        isAnswered.countDown();
    }

    @Test
    void fallbackAfterALimitBelongsToTheRequest() {
        CountDownLatch isOver = new CountDownLatch(1);

        String fallback = app.inRequest(() -> result(events.entityManager
                .within(Duration.ofMillis(50))
                .call(em -> {
                    Stages.await(isOver);
                    return "in time";
                })
                .handle((value, failure) -> app.get(org.alchemycdi.Alchemy.class)
                        .asyncEntityManager("other")
                        .call(em -> "fallback"))
                .thenCompose(stage -> stage)));
        isOver.countDown();

        assertThat(fallback).isEqualTo("fallback");
    }

    @Test
    void limitMayBeLongerThanAnybodyLives() {
        app.inRequest(() -> {
            String done = result(events.entityManager
                    .within(Duration.ofSeconds(Long.MAX_VALUE))
                    .call(em -> "done"));
            assertThat(done).isEqualTo("done");
            assertThatThrownBy(() -> events.entityManager.within(Duration.ZERO))
                    .isInstanceOf(IllegalArgumentException.class);
            return null;
        });
    }
}
