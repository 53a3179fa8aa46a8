package org.alchemycdi.internal.async;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * One lock for all that is decided about a unit, and the waiting for a change of it. No monitor of the JVM: on a virtual thread the
 * carrier would wait along. Reentrant.
 */
final class Monitor {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition hasChanged = lock.newCondition();

    /** Nothing of others may run in the step: it could ask for this lock on another thread, and wait for it. */
    <X> X locked(Supplier<X> step) {
        lock.lock();
        try {
            return step.get();
        } finally {
            lock.unlock();
        }
    }

    void locked(Runnable step) {
        lock.lock();
        try {
            step.run();
        } finally {
            lock.unlock();
        }
    }

    /** Within a step: wakes who waits for a change. */
    void changed() {
        hasChanged.signalAll();
    }

    /**
     * Within a step, which others may interleave: waits while it is so.
     *
     * @return whether it is so no more; else the time is over
     */
    boolean await(BooleanSupplier isSo, Duration limit) throws InterruptedException {
        long left = limit.toNanos();
        while (isSo.getAsBoolean() && left > 0) {
            left = hasChanged.awaitNanos(left);
        }
        return !isSo.getAsBoolean();
    }
}
