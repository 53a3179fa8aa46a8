package org.alchemycdi.internal.async;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.alchemycdi.AlchemyException;

/**
 * Brings a unit to the point at which it can be committed, on the thread that will do so: what runs comes to its end, and what
 * waits is done here, so that no other thread is needed for it.
 */
record Settling(Refusals refusals, Fate fate, Turns turns, LastTurn lastTurn, Relay relay, Entrance entrance) {

    /**
     * @param limit how long to wait for another thread, and for the place of the unit
     * @throws AlchemyException if it was not done in time, the unit has ended, or an operation of it was given up
     */
    void settle(Duration limit) {
        Supplier<AlchemyException> tooLong = () -> refusals.tooLong(limit);
        lastTurn.claim(limit, tooLong);
        while (turns.isMore() && isInside(limit, tooLong)) {
            turns.next().ifPresent(this::run);
        }
        fate.requireNotDoomed();
    }

    private void run(Operation<?> operation) {
        operation.surrounded(operation::run).run();
        turns.decide(operation);
        operation.publish();
    }

    /** Waits for the place of the unit; its patience is limited. */
    private boolean isInside(Duration limit, Supplier<AlchemyException> tooLong) {
        try {
            entrance.entry().get(limit.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (ExecutionException e) {
            relay.refuseAll(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            relay.refuseAll(refusals.abandoned(e));
        } catch (TimeoutException e) {
            relay.refuseAll(tooLong.get());
        }
        return false;
    }
}
