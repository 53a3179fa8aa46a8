package org.alchemycdi.internal.async;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.alchemycdi.AlchemyException;

/**
 * The last turn at a unit: of the thread that commits it, and of the one that ends it. From then on nothing is taken.
 * Thread-safe.
 *
 * <p>What always holds:
 *
 * <ol>
 *   <li>Neither runs beside an operation, nor beside the other: each has the turn until it is over.
 *   <li>A commit waits for the turn, for a limited time, and not at all in a unit that is doomed. An end never waits: while
 *       another thread has the turn, it is left to that.
 *   <li>What has ended is not committed.
 * </ol>
 */
record LastTurn(Monitor monitor, Fate fate, Turns turns) {

    /**
     * Takes nothing more, and waits for the turn, which this thread then keeps.
     *
     * @param tooLong dooms the unit if another thread has the turn for longer than that
     * @throws AlchemyException if the unit has ended
     */
    void claim(Duration limit, Supplier<AlchemyException> tooLong) {
        monitor.locked(() -> {
            fate.close();
            if (!turns.isMine()) {
                awaitTurn(limit, tooLong);
            }
            fate.requireNotEnded();
        });
    }

    private void awaitTurn(Duration limit, Supplier<AlchemyException> tooLong) {
        try {
            if (!monitor.await(() -> turns.isOccupied() && !fate.isDoomed(), limit)) {
                fate.doom(tooLong.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            fate.doom(e);
        }
        if (!turns.isOccupied()) {
            turns.occupy();
        }
    }

    /** What waited, which has to be refused; and whether this thread has the turn and has to run the end. */
    record Closing(List<Operation<?>> refused, boolean isHere) {}

    /** Takes nothing more, and takes the turn for the end, or leaves that to the thread that has it. */
    Closing close(Runnable end) {
        return monitor.locked(() -> {
            fate.close();
            List<Operation<?>> refused = turns.withdraw();
            boolean isHere = !turns.isOccupied() || turns.isMine();
            if (isHere) {
                turns.occupy();
            } else {
                fate.leave(end);
            }
            return new Closing(refused, isHere);
        });
    }

    /** Waits until no thread works on the unit, or the time is over. */
    void awaitEnd(Duration limit) {
        monitor.locked(() -> {
            try {
                monitor.await(() -> turns.isOccupied() && !fate.isEnded(), limit);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
