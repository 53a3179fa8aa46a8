package org.alchemycdi.internal.async;

import jakarta.annotation.Nullable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.alchemycdi.AlchemyException;

/**
 * Whose turn it is at the operations of a unit, and which of them wait. It only decides: it runs no operation and tells nobody,
 * so that nothing of others runs under its lock. Thread-safe.
 *
 * <p>What always holds:
 *
 * <ol>
 *   <li>One thread at most has the turn. It alone works on the unit, and it alone passes the turn on.
 *   <li>While the turn is anybody's, a thread has been asked for the first operation that waits. Who comes for one that is not
 *       the first any more was overtaken, and has nothing to do.
 *   <li>While the turn is nobody's, nothing waits.
 *   <li>An operation is decided under the lock, while its thread has the turn. So whether what has run dooms the unit is
 *       known, for good, to who has the turn next.
 * </ol>
 */
final class Turns {

    private enum Turn {
        /** Nothing is to be done. */
        NOBODY,
        /** A thread was asked for; whoever comes first may go on. */
        ANYBODY,
        /** The {@link Turns#owner} is at work. */
        OWNER
    }

    private final Monitor monitor;
    private final Fate fate;
    private final Deque<Operation<?>> waiting = new ArrayDeque<>();

    /** One; more if that lets others run before it returns, by deciding the response. */
    private final List<Operation<?>> running = new ArrayList<>();

    private Turn turn = Turn.NOBODY;
    private volatile @Nullable Thread owner;

    Turns(Monitor monitor, Fate fate) {
        this.monitor = monitor;
        this.fate = fate;
    }

    /**
     * Lets it wait for its turn.
     *
     * @return whether a thread has to be asked for it; else one comes after those before
     * @throws AlchemyException if the unit takes nothing more
     */
    boolean add(Operation<?> operation) {
        return monitor.locked(() -> {
            fate.requireOpen();
            waiting.add(operation);
            boolean isFirst = turn == Turn.NOBODY;
            turn = isFirst ? Turn.ANYBODY : turn;
            return isFirst;
        });
    }

    /** @return whether this thread, which has come for it, has the turn now; else another one was faster */
    boolean take(Operation<?> operation) {
        return monitor.locked(() -> {
            boolean isNext = turn == Turn.ANYBODY && waiting.peek() == operation;
            if (isNext) {
                running.add(waiting.remove());
                occupy();
            }
            return isNext;
        });
    }

    /** For the thread that has the turn: whether there is more to do, which makes no sense for a doomed unit. */
    boolean isMore() {
        return monitor.locked(() -> !fate.isDoomed() && !waiting.isEmpty());
    }

    /** For the thread that has the turn: the next operation, if it was not refused meanwhile. */
    Optional<Operation<?>> next() {
        return monitor.locked(() -> {
            Optional<Operation<?>> next = Optional.ofNullable(waiting.poll());
            next.ifPresent(running::add);
            return next;
        });
    }

    /** Decides what became of an operation that has run; its thread keeps the turn. */
    void decide(Operation<?> operation) {
        monitor.locked(() -> {
            operation.decide();
            running.remove(operation);
        });
    }

    /** What the thread of an operation has to do when that is over: the end of the unit, or to ask a thread for the next one. */
    record Handover(Optional<Runnable> end, Optional<Operation<?>> next) {}

    /**
     * Decides what became of the operation, and passes the turn on in the same breath, so that an end that comes later finds
     * nobody at work. If an end has come already, this thread keeps the turn for it.
     */
    Handover release(Operation<?> operation) {
        return monitor.locked(() -> {
            decide(operation);
            Optional<Runnable> end = fate.ending();
            return new Handover(end, end.isPresent() ? Optional.empty() : passOn());
        });
    }

    /** @return the operation for which a thread has to be asked */
    private Optional<Operation<?>> passOn() {
        Optional<Operation<?>> next = Optional.ofNullable(waiting.peek());
        turn = next.isPresent() ? Turn.ANYBODY : Turn.NOBODY;
        owner = null;
        monitor.changed();
        return next;
    }

    /** The unit has ended: nobody has the turn any more but an operation that has ended its own unit. */
    void end() {
        monitor.locked(() -> {
            fate.end();
            if (running.isEmpty()) {
                passOn();
            }
        });
    }

    /** This thread has the turn from now on. */
    void occupy() {
        monitor.locked(() -> {
            turn = Turn.OWNER;
            owner = Thread.currentThread();
        });
    }

    /** Whether this thread has the turn. */
    boolean isMine() {
        return owner == Thread.currentThread();
    }

    /** Whether any thread has the turn. */
    boolean isOccupied() {
        return monitor.locked(() -> turn == Turn.OWNER);
    }

    /** @return what waited, which has to be refused */
    List<Operation<?>> withdraw() {
        return monitor.locked(() -> {
            List<Operation<?>> withdrawn = List.copyOf(waiting);
            waiting.clear();
            turn = turn == Turn.ANYBODY ? Turn.NOBODY : turn;
            return withdrawn;
        });
    }

    /** Dooms the unit. @return what waited, which has to be refused */
    List<Operation<?>> abandon(Throwable reason) {
        return monitor.locked(() -> {
            fate.doom(reason);
            return withdraw();
        });
    }

    List<Operation<?>> running() {
        return monitor.locked(() -> List.copyOf(running));
    }
}
