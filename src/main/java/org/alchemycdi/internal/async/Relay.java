package org.alchemycdi.internal.async;

import java.util.List;
import java.util.concurrent.RejectedExecutionException;

/**
 * Brings the operations of a unit onto threads: the one that ends asks a thread for the next. Thread-safe.
 *
 * <p>A thread that was asked for either comes, or all that waits is refused: nothing waits for a thread that nobody asked for.
 */
record Relay(Refusals refusals, Turns turns, Entrance entrance) {

    /** Asks for a thread, once the unit has its place. */
    void askFor(Operation<?> operation) {
        try {
            Runnable turn = operation.surrounded(() -> take(operation));
            entrance.entry().whenComplete((inside, failure) -> {
                if (failure == null) {
                    execute(operation, turn);
                } else {
                    refuseAll(failure);
                }
            });
        } catch (RuntimeException | Error broken) {
            refuseAll(broken);
        }
    }

    private void execute(Operation<?> operation, Runnable turn) {
        try {
            operation.executor().execute(turn);
        } catch (RejectedExecutionException full) {
            refuseAll(refusals.noThread(full));
        } catch (RuntimeException | Error broken) {
            refuseAll(broken);
        }
    }

    /** The unit does not go on. */
    void refuseAll(Throwable reason) {
        List<Operation<?>> refused = turns.abandon(reason);
        refused.forEach(operation -> operation.refuse(reason));
    }

    /** A thread has come for this operation, which another one may have done meanwhile. */
    private void take(Operation<?> operation) {
        if (turns.take(operation)) {
            operation.run();
            try {
                handOver(turns.release(operation));
            } finally {
                operation.publish();
            }
        }
    }

    private void handOver(Turns.Handover handover) {
        handover.end().ifPresent(Runnable::run);
        handover.next().ifPresent(this::askFor);
    }
}
