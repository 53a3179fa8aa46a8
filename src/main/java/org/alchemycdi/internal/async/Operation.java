package org.alchemycdi.internal.async;

import jakarta.annotation.Nullable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
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
    private final UnaryOperator<Runnable> surroundings;
    private final Stage<R> stage;
    private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);
    private final AtomicReference<Runnable> interruption = new AtomicReference<>();
    private volatile @Nullable Future<?> limit;
    private @Nullable Operation<?> outer;
    private @Nullable R value;
    private @Nullable Throwable failure;

    /** @param ofUnit put around everything that runs on another thread for its unit */
    Operation(Dispatcher dispatcher, Supplier<R> work, UnaryOperator<Runnable> ofUnit) {
        UnaryOperator<Runnable> context = dispatcher.context();
        this.bind = dispatcher.bind();
        this.work = work;
        this.executor = dispatcher.executor();
        this.surroundings = task -> ofUnit.apply(context.apply(task));
        this.stage = new Stage<>(task -> dispatcher.workers().execute(surroundings.apply(task)));
    }

    /** What the application gets; what it does with {@code …Async} and no executor runs on the threads of the bind. */
    private static final class Stage<V> extends CompletableFuture<V> {

        private final Executor workers;

        Stage(Executor workers) {
            this.workers = workers;
        }

        @Override
        public Executor defaultExecutor() {
            return workers;
        }

        @Override
        public <U> CompletableFuture<U> newIncompleteFuture() {
            return new Stage<>(workers);
        }

        /** On another thread: a database that does not answer does not answer that either. */
        void interrupt(Runnable interruption) {
            try {
                workers.execute(interruption);
            } catch (RejectedExecutionException none) {
                // Then the operation runs to its end; it is given up all the same.
            }
        }
    }

    /** The operation that runs on this thread. */
    static @Nullable Operation<?> current() {
        return CURRENT.get();
    }

    /**
     * The operation of this thread is about to do something that can be interrupted so.
     *
     * @return false if it was given up, and so should not begin; true also where no operation runs
     */
    public static boolean begins(Runnable interruption) {
        Operation<?> current = CURRENT.get();
        if (current == null) {
            return true;
        }
        current.interruption.set(interruption);
        return current.state.get() == State.RUNNING;
    }

    /** What could be interrupted is done. */
    public static void ends() {
        Operation<?> current = CURRENT.get();
        if (current != null) {
            current.interruption.set(null);
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

    /** The task as one of the unit and of the thread that asked for the operation. */
    Runnable surrounded(Runnable task) {
        return surroundings.apply(task);
    }

    void limitedBy(Future<?> limit) {
        this.limit = limit;
        if (stage.isDone()) {
            limit.cancel(false);
        }
    }

    /** Does the work, unless it was given up; the result is kept for {@link #publish}. */
    boolean run() {
        if (!state.compareAndSet(State.WAITING, State.RUNNING)) {
            return false;
        }
        outer = CURRENT.get();
        CURRENT.set(this);
        try {
            value = work.get();
        } catch (Throwable thrown) {
            failure = thrown;
        } finally {
            interruption.set(null);
            if (outer == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(outer);
            }
        }
        return true;
    }

    /** Tells whoever waits, unless they have been told. */
    void publish() {
        if (state.compareAndSet(State.RUNNING, State.DONE)) {
            end(failure);
        }
    }

    /** Refused, or withdrawn, before it ran. */
    boolean refuse(Throwable reason) {
        boolean isFirst = state.compareAndSet(State.WAITING, State.GIVEN_UP);
        if (isFirst) {
            end(reason);
        }
        return isFirst;
    }

    /** Gives it up while it runs; {@link #tell} has to follow. */
    boolean giveUp() {
        return state.compareAndSet(State.RUNNING, State.GIVEN_UP);
    }

    /** Tells whoever waits at once, and interrupts what runs if it can be. */
    void tell(Throwable reason) {
        Runnable interrupt = interruption.get();
        if (interrupt != null) {
            stage.interrupt(interrupt);
        }
        end(reason);
    }

    /** Whether nobody has been told of its end. */
    boolean isPending() {
        State now = state.get();
        return now == State.WAITING || now == State.RUNNING;
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
