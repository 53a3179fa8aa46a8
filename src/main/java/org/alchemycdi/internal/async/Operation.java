package org.alchemycdi.internal.async;

import jakarta.annotation.Nullable;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * One call of an application on an async bind. Runs at most once; ends by its result, by its failure, or by being given up,
 * whichever comes first.
 */
public final class Operation<R> {

    private static final ThreadLocal<Operation<?>> CURRENT = new ThreadLocal<>();

    private enum State {
        WAITING,
        RUNNING,
        DONE,
        GIVEN_UP
    }

    private final String bind;
    private final Supplier<R> work;
    private final Executor executor;
    private final Surroundings surroundings;
    private final OperationStage<R> stage;
    private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);
    private final Consumer<Interruptible> interrupt;
    private final AtomicReference<Interruptible> interruptible = new AtomicReference<>();
    private volatile @Nullable Future<?> limit;
    private @Nullable Operation<?> outer;
    private @Nullable R value;
    private @Nullable Throwable failure;
    private volatile @Nullable Throwable obstacle;

    /** @param ofUnit put around everything that runs on another thread for its unit */
    Operation(Dispatcher dispatcher, Supplier<R> work, UnaryOperator<Runnable> ofUnit) {
        UnaryOperator<Runnable> context = dispatcher.context();
        this.bind = dispatcher.bind();
        this.work = work;
        this.executor = dispatcher.executor();
        this.surroundings = new Surroundings(bind, task -> ofUnit.apply(context.apply(task)));
        this.stage = new OperationStage<>(task -> dispatcher.workers().execute(surroundings.ofAtLeast(task)));
        this.interrupt = target -> new Interruption(target, dispatcher.workers(), dispatcher.clockwork()).begin();
    }

    /** The operation that runs on this thread. */
    static @Nullable Operation<?> current() {
        return CURRENT.get();
    }

    /**
     * The operation of this thread is about to do this.
     *
     * @return false if it was given up, and so should not begin; true also where no operation runs
     */
    public static boolean begins(Interruptible interruptible) {
        Operation<?> current = CURRENT.get();
        if (current == null) {
            return true;
        }
        current.interruptible.set(interruptible);
        return current.state.get() == State.RUNNING;
    }

    /** What could be interrupted is done. */
    public static void ends() {
        Operation<?> current = CURRENT.get();
        if (current != null) {
            current.interruptible.set(null);
        }
    }

    String bind() {
        return bind;
    }

    /** The operation within which this one runs, on the same thread. */
    @Nullable
    Operation<?> outer() {
        return outer;
    }

    CompletableFuture<R> stage() {
        return stage;
    }

    Executor executor() {
        return executor;
    }

    /** The task as one of its unit and of the thread that asked for it; if the context of that fails, so will the operation. */
    Runnable surrounded(Runnable task) {
        return surroundings.of(task, broken -> {
            obstacle = broken;
            task.run();
        });
    }

    void limitedBy(Future<?> limit) {
        this.limit = limit;
        if (stage.isDone()) {
            limit.cancel(false);
        }
    }

    /** Does the work, unless it was given up; the result is kept for {@link #publish}. */
    void run() {
        if (state.compareAndSet(State.WAITING, State.RUNNING)) {
            work();
        }
    }

    private void work() {
        outer = CURRENT.get();
        CURRENT.set(this);
        try {
            requireNoObstacle();
            value = work.get();
        } catch (Throwable thrown) {
            failure = thrown;
        } finally {
            interruptible.set(null);
            if (outer == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(outer);
            }
        }
    }

    private void requireNoObstacle() {
        Throwable reason = obstacle;
        if (reason instanceof Error error) {
            throw error;
        }
        if (reason != null) {
            throw (RuntimeException) reason;
        }
    }

    /** Its end is decided: it can be given up no longer. {@link #publish} has to follow. */
    void decide() {
        state.compareAndSet(State.RUNNING, State.DONE);
    }

    /** Tells whoever waits, unless it was given up. */
    void publish() {
        if (state.get() == State.DONE) {
            end(failure);
        }
    }

    /** What became of an attempt to give it up. */
    enum GivenUp {
        BEFORE_IT_BEGAN,
        WHILE_IT_RAN,
        TOO_LATE
    }

    /** {@link #tell} has to follow, unless it is too late. */
    GivenUp giveUp() {
        if (state.compareAndSet(State.WAITING, State.GIVEN_UP)) {
            return GivenUp.BEFORE_IT_BEGAN;
        }
        return state.compareAndSet(State.RUNNING, State.GIVEN_UP) ? GivenUp.WHILE_IT_RAN : GivenUp.TOO_LATE;
    }

    /** Tells whoever waits why it was given up, as one of its unit, and interrupts what runs if it can be. */
    void tell(Throwable reason) {
        try {
            Optional.ofNullable(interruptible.get()).ifPresent(interrupt);
        } finally {
            fail(reason);
        }
    }

    /** Refused, or withdrawn, if it has not begun. */
    void refuse(Throwable reason) {
        if (state.compareAndSet(State.WAITING, State.GIVEN_UP)) {
            fail(reason);
        }
    }

    /** What goes on with it is of the unit as well. */
    private void fail(Throwable reason) {
        surroundings.ofAtLeast(() -> end(reason)).run();
    }

    private void end(@Nullable Throwable reason) {
        Future<?> running = limit;
        if (running != null) {
            running.cancel(false);
        }
        if (reason == null) {
            stage.complete(value);
        } else {
            stage.completeExceptionally(reason);
        }
    }
}
