package org.alchemycdi.internal.persistence;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.ReentrantLock;
import org.alchemycdi.internal.async.Interruptible;

/** A statement while it is executed. Thread-safe: it is never cancelled when its connection may be at something else. */
final class RunningStatement implements Interruptible {

    private static final Logger LOGGER = System.getLogger("org.alchemycdi");

    private final Statement statement;

    /** No monitor: on a virtual thread the carrier would wait for the database along with it. */
    private final ReentrantLock lock = new ReentrantLock();

    private boolean isOver;

    RunningStatement(Statement statement) {
        this.statement = statement;
    }

    @Override
    public boolean interrupt() {
        lock.lock();
        try {
            if (!isOver) {
                statement.cancel();
            }
            return !isOver;
        } catch (SQLException e) {
            LOGGER.log(Level.DEBUG, "a statement could not be cancelled, and runs to its end", e);
            return false;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for a cancellation that is under way. */
    void end() {
        lock.lock();
        try {
            isOver = true;
        } finally {
            lock.unlock();
        }
    }
}
