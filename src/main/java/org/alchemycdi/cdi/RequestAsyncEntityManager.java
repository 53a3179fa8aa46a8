package org.alchemycdi.cdi;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.alchemycdi.AlchemyException;
import org.alchemycdi.async.AsyncEntityManager;
import org.alchemycdi.internal.persistence.UnitsOfWork;

/** Leads to the units of the request that the calling thread belongs to. */
record RequestAsyncEntityManager(String bind, Supplier<UnitsOfWork> units, Optional<Duration> limit)
        implements AsyncEntityManager {

    @Override
    public <R> CompletionStage<R> call(Function<EntityManager, R> work) {
        try {
            return units.get().call(bind, work, limit);
        } catch (AlchemyException refusal) {
            return CompletableFuture.failedFuture(refusal);
        }
    }

    @Override
    public AsyncEntityManager within(Duration other) {
        if (other.isNegative() || other.isZero()) {
            throw new IllegalArgumentException("a limit of time is longer than nothing, not " + other);
        }
        return new RequestAsyncEntityManager(bind, units, Optional.of(other));
    }

    @Override
    public CompletionStage<Void> flush() {
        return run(EntityManager::flush);
    }

    @Override
    public CompletionStage<Void> commit() {
        return run(em -> em.getTransaction().commit());
    }

    @Override
    public CompletionStage<Void> rollback() {
        return run(em -> em.getTransaction().rollback());
    }

    private CompletionStage<Void> run(Consumer<EntityManager> work) {
        return call(em -> {
            work.accept(em);
            return null;
        });
    }

    @Override
    public String toString() {
        return "AsyncEntityManager of the bind \"" + bind + "\"";
    }
}
