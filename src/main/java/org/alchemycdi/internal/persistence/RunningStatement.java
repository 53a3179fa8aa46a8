package org.alchemycdi.internal.persistence;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.sql.Statement;

/** A statement while it is executed. Thread-safe: it is never cancelled when its connection may be at something else. */
final class RunningStatement {

    private static final Logger LOGGER = System.getLogger("org.alchemycdi");

    private static final long PAUSE_MILLIS = 100;

    private final Statement statement;
    private boolean isOver;

    RunningStatement(Statement statement) {
        this.statement = statement;
    }

    /** Until it is over: a cancellation that comes before the statement has reached the database has no effect. */
    synchronized void cancel() {
        try {
            while (!isOver) {
                statement.cancel();
                wait(PAUSE_MILLIS);
            }
        } catch (SQLException e) {
            LOGGER.log(Level.DEBUG, "a statement could not be cancelled, and runs to its end", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for a cancellation that is under way. */
    synchronized void end() {
        isOver = true;
        notifyAll();
    }
}
