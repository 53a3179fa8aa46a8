package org.alchemycdi.async;

import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * Lets code that blocks use an async bind:
 *
 * <pre>{@code
 * List<EventSchema> events = alchemy.portal().call(() -> service.getMany(EventSchema.class));
 * }</pre>
 *
 * <p>Thread-safe.
 */
public interface Portal {

    /**
     * Does async work and waits for its result. The thread that waits runs the operations of the work, so it costs no other
     * one, and any number of threads may wait at once.
     *
     * <p>The operations are limited as always by their time; a stage of another origin in the work is waited for without a
     * limit. If the thread is interrupted while it waits, the operations that the work has asked for and the stage that it gave
     * are cancelled.
     *
     * @return the result of the stage
     * @throws org.alchemycdi.AlchemyException if this is called from within an operation of the same bind, which would wait
     *     for itself, or if the thread is interrupted
     * @throws RuntimeException what the work or its stage fails with, as it was thrown; a checked exception as the cause of a
     *     {@link java.util.concurrent.CompletionException}
     */
    <R> R call(Supplier<? extends CompletionStage<? extends R>> work);
}
