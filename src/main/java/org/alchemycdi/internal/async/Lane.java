package org.alchemycdi.internal.async;

import jakarta.annotation.Nullable;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.alchemycdi.AlchemyException;
import org.alchemycdi.ImproperConfigurationException;
import org.alchemycdi.internal.message.Message;

/**
 * The operations of one unit of work: one after the other, never two at once, on whatever thread is free. Takes a place at
 * the gate of the bind with the first operation, and gives it back at the end. Thread-safe.
 */
public final class Lane {

    /** Whose turn it is. */
    private enum Turn {
        /** Nothing is to be done. */
        NOBODY,
        /** A thread was asked for; whoever comes first may go on. */
        ANYBODY,
        /** The {@link Lane#owner} is at work. */
        OWNER
    }

    private static final Logger LOGGER = System.getLogger("org.alchemycdi");

    private final Dispatcher dispatcher;
    private final UnaryOperator<Runnable> surroundings;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition isFree = lock.newCondition();
    private final Deque<Operation<?>> waiting = new ArrayDeque<>();
    private @Nullable Gate.Place place;
    private Turn turn = Turn.NOBODY;
    private volatile @Nullable Thread owner;
    private boolean isClosed;
    private boolean isEnded;

    /** Why it cannot be committed any more. */
    private volatile @Nullable AlchemyException doom;

    private @Nullable Operation<?> running;
    private @Nullable Runnable ending;

    Lane(Dispatcher dispatcher, UnaryOperator<Runnable> surroundings) {
        this.dispatcher = dispatcher;
        this.surroundings = surroundings;
    }

    /**
     * Does the work after what was submitted before.
     *
     * @param limit how long it may take from now on
     */
    public <R> CompletionStage<R> submit(Supplier<R> work, Duration limit) {
        try {
            requireNoDeadlock();
            Operation<R> operation = new Operation<>(dispatcher, work, surroundings);
            watch(operation, limit);
            accept(operation);
            return operation.stage();
        } catch (RuntimeException refusal) {
            return CompletableFuture.failedFuture(refusal);
        }
    }

    private void accept(Operation<?> operation) {
        AlchemyException refusal;
        boolean isFirst = false;
        lock.lock();
        try {
            refusal = refusal();
            if (refusal == null) {
                waiting.add(operation);
                isFirst = turn == Turn.NOBODY;
                turn = isFirst ? Turn.ANYBODY : turn;
            }
        } finally {
            lock.unlock();
        }
        if (refusal != null) {
            operation.refuse(refusal);
        } else if (isFirst) {
            askFor(operation);
        }
    }

    private void requireNoDeadlock() {
        if (PortalLoop.current()
                .filter(loop -> loop.isWithin(dispatcher.bind()))
                .isPresent()) {
            throw Message.PORTAL_WITHIN_OPERATION.as(AlchemyException::new, dispatcher.bind());
        }
    }

    private @Nullable AlchemyException refusal() {
        if (isClosed) {
            return Message.UNIT_OVER.as(AlchemyException::new, dispatcher.bind());
        }
        return doom == null ? null : abandoned(doom);
    }

    private AlchemyException abandoned(Throwable cause) {
        return Message.UNIT_ABANDONED.causedBy(cause, AlchemyException::new, dispatcher.bind());
    }

    /** The first reason counts. Of the application's own cancelling it is told that the unit cannot be committed. */
    private void doom(Throwable reason) {
        if (doom == null) {
            doom = reason instanceof AlchemyException ours ? ours : abandoned(reason);
            isFree.signalAll();
        }
    }

    /** It ends when its time is over, and when the application cancels it. */
    private void watch(Operation<?> operation, Duration limit) {
        operation.limitedBy(dispatcher.clockwork().after(limit, () -> giveUp(operation, tooLong(limit), true)));
        operation.stage().whenComplete((value, failure) -> {
            if (failure != null) {
                giveUp(operation, failure, false);
            }
        });
    }

    private AlchemyException tooLong(Duration limit) {
        String bind = dispatcher.bind();
        return Message.OPERATION_TOO_LONG.as(AlchemyException::new, bind, TimeLimit.text(limit), bind);
    }

    /**
     * One that runs takes its unit with it, since nobody knows what it did. One that waits is withdrawn.
     *
     * @param isMissed whether one that waits takes the unit along as well, because the application expects it to be done
     */
    private void giveUp(Operation<?> operation, Throwable reason, boolean isMissed) {
        Operation.GivenUp state;
        lock.lock();
        try {
            state = operation.giveUp();
            if (state == Operation.GivenUp.WHILE_IT_RAN || state == Operation.GivenUp.BEFORE_IT_BEGAN && isMissed) {
                doom(reason);
            }
        } finally {
            lock.unlock();
        }
        if (state != Operation.GivenUp.TOO_LATE) {
            operation.tell(reason);
        }
    }

    /** Asks for a thread, once the unit has its place. */
    private void askFor(Operation<?> operation) {
        Runnable turnOfIt = operation.surrounded(() -> take(operation), obstacle -> {
            operation.obstruct(obstacle);
            take(operation);
        });
        place().entry().whenComplete((inside, failure) -> {
            if (failure != null) {
                refuseAll(failure);
                return;
            }
            try {
                operation.executor().execute(turnOfIt);
            } catch (RejectedExecutionException full) {
                refuseAll(Message.NO_THREAD.causedBy(full, AlchemyException::new, dispatcher.bind()));
            } catch (RuntimeException | Error broken) {
                refuseAll(broken);
            }
        });
    }

    private Gate.Place place() {
        lock.lock();
        try {
            if (place == null) {
                place = dispatcher.gate().enter();
            }
            return place;
        } finally {
            lock.unlock();
        }
    }

    private void refuseAll(Throwable reason) {
        List<Operation<?>> refused;
        lock.lock();
        try {
            doom(reason);
            refused = new ArrayList<>(waiting);
            waiting.clear();
            turn = turn == Turn.OWNER ? turn : Turn.NOBODY;
            if (place != null && place.entry().isCompletedExceptionally()) {
                place = null;
            }
        } finally {
            lock.unlock();
        }
        refused.forEach(operation -> operation.refuse(reason));
    }

    /** A thread has come for this operation, which somebody else may have done meanwhile. */
    private void take(Operation<?> operation) {
        lock.lock();
        try {
            if (turn != Turn.ANYBODY || waiting.peek() != operation) {
                return;
            }
            waiting.remove();
            running = operation;
            occupy();
        } finally {
            lock.unlock();
        }
        operation.run();
        release(operation);
        operation.publish();
    }

    private void occupy() {
        turn = Turn.OWNER;
        owner = Thread.currentThread();
    }

    /**
     * What the operation came to is decided while it has the turn, so that whoever has it next knows. The turn is passed on in the
     * same breath, unless the end of the unit waits for it: an end that comes later finds nobody at work.
     */
    private void release(Operation<?> operation) {
        Operation<?> next = null;
        Runnable last;
        lock.lock();
        try {
            operation.decide();
            running = null;
            last = ending;
            if (last == null) {
                next = passOn();
            }
        } finally {
            lock.unlock();
        }
        if (last != null) {
            last.run();
            passOn();
        } else if (next != null) {
            askFor(next);
        }
    }

    private @Nullable Operation<?> passOn() {
        lock.lock();
        try {
            owner = null;
            Operation<?> next = waiting.peek();
            turn = next == null ? Turn.NOBODY : Turn.ANYBODY;
            isFree.signalAll();
            return next;
        } finally {
            lock.unlock();
        }
    }

    /** @throws AlchemyException if this thread does not run an operation of this unit */
    public void requireOwner() {
        if (owner != Thread.currentThread()) {
            throw Message.OUTSIDE_OPERATION.as(AlchemyException::new, dispatcher.bind());
        }
    }

    /**
     * Takes nothing more, and waits until all that was submitted is done; what has not begun is done on this thread. From then
     * on, this thread has the unit to itself.
     *
     * @throws AlchemyException if it was not done in time, or one of them was given up
     */
    public void settle() {
        lock.lock();
        try {
            isClosed = true;
            if (owner != Thread.currentThread()) {
                awaitTurn();
            }
            requireNotEnded();
        } finally {
            lock.unlock();
        }
        runTheRest();
        AlchemyException reason = doom;
        if (reason != null) {
            throw reason;
        }
    }

    private void requireNotEnded() {
        if (isEnded) {
            throw Message.UNIT_OVER.as(AlchemyException::new, dispatcher.bind());
        }
    }

    /** A unit that cannot be committed any more is not waited for. */
    private void awaitTurn() {
        long left = dispatcher.settings().timeout().toNanos();
        try {
            while (turn == Turn.OWNER && doom == null) {
                if (left <= 0) {
                    doom(tooLong(dispatcher.settings().timeout()));
                } else {
                    left = isFree.awaitNanos(left);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            doom(e);
        }
        if (turn != Turn.OWNER) {
            occupy();
        }
    }

    private void runTheRest() {
        while (isWaiting() && isInside()) {
            Operation<?> operation = poll();
            if (operation != null) {
                operation
                        .surrounded(operation::run, obstacle -> {
                            operation.obstruct(obstacle);
                            operation.run();
                        })
                        .run();
                decide(operation);
                operation.publish();
            }
        }
    }

    private void decide(Operation<?> operation) {
        lock.lock();
        try {
            operation.decide();
            running = null;
        } finally {
            lock.unlock();
        }
    }

    private boolean isWaiting() {
        lock.lock();
        try {
            return doom == null && !waiting.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    private @Nullable Operation<?> poll() {
        lock.lock();
        try {
            running = waiting.poll();
            return running;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for the place of the unit; its patience is limited. */
    private boolean isInside() {
        try {
            place().entry().get(dispatcher.settings().timeout().toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (ExecutionException e) {
            refuseAll(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            refuseAll(abandoned(e));
        } catch (TimeoutException e) {
            refuseAll(tooLong(dispatcher.settings().timeout()));
        }
        return false;
    }

    /**
     * Takes nothing more, refuses what has not begun, and ends the unit: at once or, if an operation runs on another thread,
     * when that is over.
     */
    public void end(Runnable close) {
        Runnable last = () -> endHere(close);
        List<Operation<?>> refused;
        boolean isDeferred;
        lock.lock();
        try {
            isClosed = true;
            refused = new ArrayList<>(waiting);
            waiting.clear();
            isDeferred = turn == Turn.OWNER && owner != Thread.currentThread();
            if (isDeferred) {
                ending = last;
            }
        } finally {
            lock.unlock();
        }
        if (!isDeferred) {
            last.run();
        }
        refused.forEach(operation -> operation.refuse(Message.UNIT_OVER.as(AlchemyException::new, dispatcher.bind())));
    }

    /** Whoever asked for the end is gone, so what goes wrong is told to the log. */
    private void endHere(Runnable close) {
        try {
            close.run();
        } catch (RuntimeException e) {
            LOGGER.log(Level.WARNING, "bind " + dispatcher.bind() + ": the unit of work did not close cleanly", e);
        } finally {
            leave();
            dispatcher.forget(this);
        }
    }

    /** The application ends: takes nothing more, refuses what waits, and gives up what runs. */
    void shut() {
        AlchemyException reason = Message.BIND_CLOSED.as(ImproperConfigurationException::new, dispatcher.bind());
        Operation<?> current;
        lock.lock();
        try {
            isClosed = true;
            current = running;
        } finally {
            lock.unlock();
        }
        refuseAll(reason);
        if (current != null) {
            giveUp(current, reason, true);
        }
    }

    /** Until no operation runs, or the time is over. */
    void awaitEnd(long nanos) {
        long left = nanos;
        lock.lock();
        try {
            while (turn == Turn.OWNER && !isEnded && left > 0) {
                left = isFree.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private void leave() {
        Gate.Place left;
        lock.lock();
        try {
            left = place;
            place = null;
            isEnded = true;
            isFree.signalAll();
        } finally {
            lock.unlock();
        }
        if (left != null) {
            left.leave();
        }
    }
}
