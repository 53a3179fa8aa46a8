package org.alchemycdi.internal.async;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.alchemycdi.AlchemyException;
import org.alchemycdi.internal.message.Message;

/**
 * The operations of one unit of work: one after the other, never two at once, on whatever thread is free. Takes a place at
 * the gate of the bind with the first operation, and gives it back at the end. Thread-safe.
 *
 * <p>{@link Turns} says whose turn it is, {@link Relay} finds threads, {@link Settling} prepares a commit, {@link LastTurn}
 * keeps that and the end apart from all else, and {@link Fate} knows what becomes of the unit.
 */
public final class Lane {

    private static final Logger LOGGER = System.getLogger("org.alchemycdi");

    private final Dispatcher dispatcher;
    private final UnaryOperator<Runnable> surroundings;
    private final Refusals refusals;
    private final Fate fate;
    private final Turns turns;
    private final LastTurn lastTurn;
    private final Entrance entrance;
    private final Relay relay;
    private final Settling settling;

    Lane(Dispatcher dispatcher, UnaryOperator<Runnable> surroundings) {
        Monitor monitor = new Monitor();
        this.dispatcher = dispatcher;
        this.surroundings = surroundings;
        this.refusals = new Refusals(dispatcher.bind());
        this.fate = new Fate(monitor, refusals);
        this.turns = new Turns(monitor, fate);
        this.lastTurn = new LastTurn(monitor, fate, turns);
        this.entrance = new Entrance(dispatcher.gate());
        this.relay = new Relay(refusals, turns, entrance);
        this.settling = new Settling(refusals, fate, turns, lastTurn, relay, entrance);
    }

    /**
     * Does the work after what was submitted before.
     *
     * @param limit how long it may take from now on
     * @return fails also with what speaks against doing it at all
     */
    public <R> CompletionStage<R> submit(Supplier<R> work, Duration limit) {
        try {
            requireNoDeadlock();
            Operation<R> operation = new Operation<>(dispatcher, work, surroundings);
            // The timer before the queue: one that cannot be watched is not done.
            watch(operation, limit);
            PortalLoop.current().ifPresent(loop -> loop.asks(operation.stage()));
            accept(operation);
            return operation.stage();
        } catch (RuntimeException refusal) {
            return CompletableFuture.failedFuture(refusal);
        }
    }

    private void requireNoDeadlock() {
        if (PortalLoop.current()
                .filter(loop -> loop.isWithin(dispatcher.bind()))
                .isPresent()) {
            throw refusals.withinItself();
        }
    }

    /** It ends when its time is over, and when the application cancels it. */
    private void watch(Operation<?> operation, Duration limit) {
        operation.limitedBy(
                dispatcher.clockwork().after(limit, () -> giveUp(operation, refusals.tooLong(limit), true)));
        operation.stage().whenComplete((value, failure) -> {
            if (failure != null) {
                giveUp(operation, failure, false);
            }
        });
    }

    private void giveUp(Operation<?> operation, Throwable reason, boolean isMissed) {
        if (fate.giveUp(operation, reason, isMissed)) {
            operation.tell(reason);
        }
    }

    private void accept(Operation<?> operation) {
        boolean isFirst;
        try {
            isFirst = turns.add(operation);
        } catch (AlchemyException refusal) {
            operation.refuse(refusal);
            return;
        }
        if (isFirst) {
            relay.askFor(operation);
        }
    }

    /** @throws AlchemyException if this thread does not run an operation of this unit */
    public void requireOwner() {
        if (!turns.isMine()) {
            throw Message.OUTSIDE_OPERATION.as(AlchemyException::new, dispatcher.bind());
        }
    }

    /**
     * Takes nothing more, and waits until all that was submitted is done; what has not begun is done on this thread. From then
     * on, this thread has the unit to itself, until it {@link #end}s it.
     *
     * @throws AlchemyException if it was not done in time, or one of them was given up
     */
    public void settle() {
        settling.settle(dispatcher.settings().timeout());
    }

    /**
     * Takes nothing more, refuses what has not begun, and ends the unit: at once or, if another thread works on it, when that
     * is over.
     */
    public void end(Runnable close) {
        Runnable end = () -> endHere(close);
        LastTurn.Closing closing = lastTurn.close(end);
        if (closing.isHere()) {
            end.run();
        }
        closing.refused().forEach(operation -> operation.refuse(refusals.over()));
    }

    /** Whoever asked for the end is gone, so what goes wrong is told to the log. */
    private void endHere(Runnable close) {
        try {
            close.run();
        } catch (RuntimeException e) {
            LOGGER.log(Level.WARNING, "bind " + dispatcher.bind() + ": the unit of work did not close cleanly", e);
        } finally {
            turns.end();
            entrance.leave();
            dispatcher.forget(this);
        }
    }

    /** The application ends: takes nothing more, refuses what waits, and gives up what runs. */
    void shut() {
        AlchemyException reason = refusals.closed();
        relay.refuseAll(reason);
        turns.running().forEach(operation -> giveUp(operation, reason, true));
    }

    /** Until no thread works on the unit, or the time is over. */
    void awaitEnd(Duration limit) {
        lastTurn.awaitEnd(limit);
    }
}
