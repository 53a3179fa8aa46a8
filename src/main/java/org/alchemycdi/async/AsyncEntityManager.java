package org.alchemycdi.async;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * The EntityManager of an async bind ({@code alchemy.<bind>.mode=async}):
 *
 * <pre>{@code
 * @Inject @AlchemyBind("events") AsyncEntityManager events;
 *
 * @GET
 * public CompletionStage<List<EventSchema>> list() {
 *     return events.call(em -> em.createQuery("select e from Event e", Event.class)
 *             .getResultStream().map(EventSchema::of).toList());
 * }
 * }</pre>
 *
 * <p>Each request has a unit of work of its own, opened by its first operation. The operations of a request run one after the
 * other, in the order in which they were asked for, and never two at once; those of different requests run side by side, as
 * many as the bind has connections. The response commits or rolls back by the commit mode of the bind, as with any other one.
 *
 * <p>What an operation returns is best complete: a schema, a number, a text. An entity that it returns is still managed, and
 * a relation of it that is not loaded must not be touched outside of an operation.
 *
 * <p>Thread-safe. Stages fail with the exceptions of {@code org.alchemycdi.repository}, and with an
 * {@link org.alchemycdi.AlchemyException} if the time is over, no connection or thread is to be had, or the unit of work is
 * over. {@code toCompletableFuture().cancel(true)} on the stage that a call gave withdraws it: one that has not begun never runs; one that
 * runs is interrupted where the database can be, and its unit of work is rolled back.
 */
public interface AsyncEntityManager {

    /**
     * Does the work with the EntityManager of this request, on another thread.
     *
     * @param work is given the EntityManager, which is good until it returns, and on its thread only
     */
    <R> CompletionStage<R> call(Function<EntityManager, R> work);

    /** The same EntityManager, whose operations may take this long, waiting included. */
    AsyncEntityManager within(Duration limit);

    /** Writes what is pending to the database. */
    CompletionStage<Void> flush();

    /** Commits what was done so far; the next operation begins a new transaction. */
    CompletionStage<Void> commit();

    /** Takes back what was not committed; the next operation begins a new transaction. */
    CompletionStage<Void> rollback();
}
