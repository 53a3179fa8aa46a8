package org.alchemycdi.internal.async;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** What the application gets of an operation; what it does with {@code …Async} and no executor runs on the threads of the bind. */
final class OperationStage<V> extends CompletableFuture<V> {

    private final Executor workers;

    OperationStage(Executor workers) {
        this.workers = workers;
    }

    @Override
    public Executor defaultExecutor() {
        return workers;
    }

    @Override
    public <U> CompletableFuture<U> newIncompleteFuture() {
        return new OperationStage<>(workers);
    }
}
