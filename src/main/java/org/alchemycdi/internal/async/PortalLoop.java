package org.alchemycdi.internal.async;

import jakarta.annotation.Nullable;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import org.alchemycdi.AlchemyException;
import org.alchemycdi.internal.message.Message;

/**
 * One blocking call of async work. The thread that waits runs the operations itself, so that no number of waiting threads
 * can leave none to run them.
 */
public final class PortalLoop {

    private static final Logger LOGGER = System.getLogger("org.alchemycdi");

    private static final ThreadLocal<PortalLoop> CURRENT = new ThreadLocal<>();

    private final BlockingQueue<Task> tasks = new LinkedBlockingQueue<>();
    private final @Nullable Operation<?> outer = Operation.current();

    /** What was asked for and is not over. */
    private final Set<CompletableFuture<?>> asked = ConcurrentHashMap.newKeySet();

    private boolean isOver;

    private PortalLoop() {}

    private record Task(Runnable work, Executor otherwise) {}

    /** @see org.alchemycdi.async.Portal#call */
    public static <R> R call(Supplier<? extends CompletionStage<? extends R>> work) {
        PortalLoop before = CURRENT.get();
        PortalLoop loop = new PortalLoop();
        CURRENT.set(loop);
        try {
            return loop.run(work);
        } finally {
            restore(before);
            loop.end();
        }
    }

    private static void restore(@Nullable PortalLoop before) {
        if (before == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(before);
        }
    }

    static Optional<PortalLoop> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** Whether this thread waits within an operation of the bind, so that another one of it could wait forever. */
    boolean isWithin(String bind) {
        for (Operation<?> each = outer; each != null; each = each.outer()) {
            if (each.bind().equals(bind)) {
                return true;
            }
        }
        return false;
    }

    private <R> R run(Supplier<? extends CompletionStage<? extends R>> work) {
        CompletableFuture<R> result = new CompletableFuture<>();
        CompletionStage<? extends R> stage = work.get();
        stage.whenComplete((value, failure) -> {
            if (failure == null) {
                result.complete(value);
            } else {
                result.completeExceptionally(failure);
            }
            wake();
        });
        try {
            while (!result.isDone()) {
                tasks.take().work().run();
            }
            return result.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stage.toCompletableFuture().cancel(true);
            withdraw();
            throw Message.PORTAL_INTERRUPTED.causedBy(e, AlchemyException::new);
        } catch (ExecutionException e) {
            throw unwrapped(e.getCause());
        }
    }

    /** The thread of this loop has asked for it. */
    void asks(CompletableFuture<?> operation) {
        asked.add(operation);
        operation.whenComplete((value, failure) -> asked.remove(operation));
    }

    /** Not by the stage that the work gave: cancelling one that was made of others does not reach them. */
    private void withdraw() {
        List.copyOf(asked).forEach(operation -> operation.cancel(true));
    }

    /** As it was thrown; only what is checked stays wrapped. */
    private static RuntimeException unwrapped(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException own ? own : new CompletionException(cause);
    }

    private void wake() {
        execute(() -> {}, Runnable::run);
    }

    /** On the thread that waits or, if it waits no longer, on another one. */
    void execute(Runnable work, Executor otherwise) {
        if (!accepts(new Task(work, otherwise))) {
            otherwise.execute(work);
        }
    }

    private synchronized boolean accepts(Task task) {
        return !isOver && tasks.add(task);
    }

    /** What nobody waits for goes on elsewhere. */
    private void end() {
        synchronized (this) {
            isOver = true;
        }
        tasks.forEach(PortalLoop::handOver);
    }

    /** One that no thread takes is ended by its limit. */
    private static void handOver(Task task) {
        try {
            task.otherwise().execute(task.work());
        } catch (RuntimeException refused) {
            LOGGER.log(
                    Level.WARNING,
                    "an operation was asked for at a portal and not waited for; no thread takes it",
                    refused);
        }
    }
}
