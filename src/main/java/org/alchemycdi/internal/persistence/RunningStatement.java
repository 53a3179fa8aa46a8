package org.alchemycdi.internal.persistence;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A statement while it is executed. Thread-safe: it is never cancelled when its connection may be at something else. */
final class RunningStatement {

    private static final Logger LOGGER = System.getLogger("org.alchemycdi");

    private static final long PAUSE_MILLIS = 100;

    private final Statement statement;

    /** No monitor: on a virtual thread the carrier would wait for the database along with it. */
    private final ReentrantLock lock = new ReentrantLock();

    private final Condition isFinished = lock.newCondition();
    private boolean isOver;

    RunningStatement(Statement statement) {
        this.statement = statement;
    }

    /** Until it is over: a cancellation that comes before the statement has reached the database has no effect. */
    void cancel() {
        lock.lock();
        try {
            while (!isOver) {
                statement.cancel();
                isFinished.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
            }
        } catch (SQLException e) {
            LOGGER.log(Level.DEBUG, "a statement could not be cancelled, and runs to its end", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for a cancellation that is under way. */
    void end() {
        lock.lock();
        try {
            isOver = true;
            isFinished.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
