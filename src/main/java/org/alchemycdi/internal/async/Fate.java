package org.alchemycdi.internal.async;

import jakarta.annotation.Nullable;
import java.util.Optional;
import org.alchemycdi.AlchemyException;

/**
 * What becomes of a unit: whether it takes more, can be committed, and has ended. Nothing of it is ever taken back. Thread-safe.
 *
 * <p>What always holds: a unit that is closed or doomed takes nothing more; the first doom is the one that is told; the operation
 * that dooms a unit does so under the lock, before it is decided, so that no thread that has the turn after it can miss that.
 */
final class Fate {

    private final Monitor monitor;
    private final Refusals refusals;
    private volatile @Nullable AlchemyException doom;
    private @Nullable Runnable ending;
    private boolean isClosed;
    private boolean isEnded;

    Fate(Monitor monitor, Refusals refusals) {
        this.monitor = monitor;
        this.refusals = refusals;
    }

    /** @throws AlchemyException if nothing more is taken */
    void requireOpen() {
        monitor.locked(() -> {
            if (isClosed) {
                throw refusals.over();
            }
            if (doom != null) {
                throw refusals.abandoned(doom);
            }
        });
    }

    /**
     * Gives the operation up, if it is not decided. One that runs dooms its unit, since nobody knows what it did; one that waits
     * is only withdrawn.
     *
     * @param isMissed whether one that waits dooms the unit as well, because the application expects it to be done
     * @return whether it was given up; else it is too late
     */
    boolean giveUp(Operation<?> operation, Throwable reason, boolean isMissed) {
        return monitor.locked(() -> {
            Operation.GivenUp state = operation.giveUp();
            if (state == Operation.GivenUp.WHILE_IT_RAN || state == Operation.GivenUp.BEFORE_IT_BEGAN && isMissed) {
                doom(reason);
            }
            return state != Operation.GivenUp.TOO_LATE;
        });
    }

    /** It cannot be committed. Of the application's own cancelling just that is told. */
    void doom(Throwable reason) {
        monitor.locked(() -> {
            if (doom == null) {
                doom = reason instanceof AlchemyException ours ? ours : refusals.abandoned(reason);
                monitor.changed();
            }
        });
    }

    boolean isDoomed() {
        return doom != null;
    }

    /** @throws AlchemyException why it cannot be committed, if so */
    void requireNotDoomed() {
        AlchemyException reason = doom;
        if (reason != null) {
            throw reason;
        }
    }

    /** Takes nothing more. */
    void close() {
        monitor.locked(() -> isClosed = true);
    }

    /** Leaves the end to the thread that is at work. */
    void leave(Runnable end) {
        monitor.locked(() -> ending = end);
    }

    /** What was left to the thread that is at work. */
    Optional<Runnable> ending() {
        return monitor.locked(() -> Optional.ofNullable(ending));
    }

    /** The end has run. */
    void end() {
        monitor.locked(() -> {
            isEnded = true;
            monitor.changed();
        });
    }

    boolean isEnded() {
        return monitor.locked(() -> isEnded);
    }

    /** @throws AlchemyException if it has ended */
    void requireNotEnded() {
        if (isEnded()) {
            throw refusals.over();
        }
    }
}
