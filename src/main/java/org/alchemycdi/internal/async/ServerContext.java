package org.alchemycdi.internal.async;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** What a ManagedExecutorService takes along. Loaded only where one is named, since the API may be absent. */
final class ServerContext {

    private ServerContext() {}

    /** Taken of this thread: the executor itself would take it of whichever thread hands the task over. */
    static UnaryOperator<Runnable> capture(Executor executor) {
        if (executor instanceof ManagedExecutorService managed) {
            Consumer<Runnable> contextual = managed.getContextService().contextualConsumer(Runnable::run);
            return task -> () -> contextual.accept(task);
        }
        return UnaryOperator.identity();
    }
}
