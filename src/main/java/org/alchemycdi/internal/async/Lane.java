package org.alchemycdi.internal.async;

import jakarta.annotation.Nullable;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
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

    private final Dispatcher dispatcher;
    private final UnaryOperator<Runnable> surroundings;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition isFree = lock.newCondition();
    private final Deque<Operation<?>> waiting = new ArrayDeque<>();
    private @Nullable Gate.Place place;
    private Turn turn = Turn.NOBODY;
    private volatile @Nullable Thread owner;
    private boolean isClosed;

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
        requireNoDeadlock();
        Operation<R> operation = new Operation<>(dispatcher, work, surroundings);
        boolean isFirst;
        lock.lock();
        try {
            AlchemyException refusal = refusal();
            if (refusal != null) {
                operation.refuse(refusal);
                return operation.stage();
            }
            waiting.add(operation);
            isFirst = turn == Turn.NOBODY;
            if (isFirst) {
                turn = Turn.ANYBODY;
            }
        } finally {
            lock.unlock();
        }
        watch(operation, limit);
        if (isFirst) {
            askFor(operation);
        }
        return operation.stage();
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
        }
    }

    /** It ends when its time is over, and when the application cancels it. */
    private void watch(Operation<?> operation, Duration limit) {
        operation.limitedBy(dispatcher.clockwork().after(limit, () -> expire(operation, tooLong(limit))));
        operation.stage().whenComplete((value, failure) -> {
            if (failure != null) {
                giveUp(operation, failure);
            }
        });
    }

    private AlchemyException tooLong(Duration limit) {
        String bind = dispatcher.bind();
        return Message.OPERATION_TOO_LONG.as(AlchemyException::new, bind, TimeLimit.text(limit), bind);
    }

    /** Nothing of the unit is committed then, be it that the operation has not begun: its result is missing. */
    private void expire(Operation<?> operation, AlchemyException reason) {
        lock.lock();
        try {
            if (operation.isPending()) {
                doom(reason);
            }
        } finally {
            lock.unlock();
        }
        giveUp(operation, reason);
    }

    /** One that waits is withdrawn; one that runs takes its unit with it, since nobody knows what it did. */
    private void giveUp(Operation<?> operation, Throwable reason) {
        if (operation.refuse(reason)) {
            return;
        }
        boolean isFirst;
        lock.lock();
        try {
            isFirst = operation.giveUp();
            if (isFirst) {
                doom(reason);
            }
        } finally {
            lock.unlock();
        }
        if (isFirst) {
            operation.tell(reason);
        }
    }

    /** Asks for a thread, once the unit has its place. */
    private void askFor(Operation<?> operation) {
        Runnable turnOfIt = operation.surrounded(() -> take(operation));
        place().entry().whenComplete((inside, failure) -> {
            if (failure != null) {
                refuseAll(failure);
                return;
            }
            try {
                operation.executor().execute(turnOfIt);
            } catch (RejectedExecutionException full) {
                refuseAll(Message.NO_THREAD.causedBy(full, AlchemyException::new, dispatcher.bind()));
            } catch (RuntimeException noExecutor) {
                refuseAll(noExecutor);
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
        boolean hasRun = operation.run();
        release();
        if (hasRun) {
            operation.publish();
        }
    }

    private void occupy() {
        turn = Turn.OWNER;
        owner = Thread.currentThread();
    }

    private void release() {
        Operation<?> next;
        Runnable last;
        lock.lock();
        try {
            owner = null;
            running = null;
            last = ending;
            ending = null;
            next = waiting.peek();
            turn = next == null ? Turn.NOBODY : Turn.ANYBODY;
            isFree.signalAll();
        } finally {
            lock.unlock();
        }
        if (last != null) {
            last.run();
        } else if (next != null) {
            askFor(next);
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
        } finally {
            lock.unlock();
        }
        runTheRest();
        AlchemyException reason = doom;
        if (reason != null) {
            throw reason;
        }
    }

    private void awaitTurn() {
        long left = dispatcher.settings().timeout().toNanos();
        try {
            while (turn == Turn.OWNER) {
                if (left <= 0) {
                    doom(tooLong(dispatcher.settings().timeout()));
                    return;
                }
                left = isFree.awaitNanos(left);
            }
            occupy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            doom(e);
        }
    }

    private void runTheRest() {
        while (isWaiting() && isInside()) {
            Operation<?> operation = poll();
            if (operation != null) {
                operation.surrounded(() -> finish(operation)).run();
            }
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

    private static void finish(Operation<?> operation) {
        if (operation.run()) {
            operation.publish();
        }
    }

    private @Nullable Operation<?> poll() {
        lock.lock();
        try {
            return waiting.poll();
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

    private void endHere(Runnable close) {
        try {
            close.run();
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
            giveUp(current, reason);
        }
    }

    /** Until no operation runs, or the time is over. */
    void awaitEnd(long nanos) {
        long left = nanos;
        lock.lock();
        try {
            while (running != null && left > 0) {
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
        } finally {
            lock.unlock();
        }
        if (left != null) {
            left.leave();
        }
    }
}
