package org.alchemycdi.internal.async;

import java.time.Duration;
import java.util.concurrent.Executor;
import org.alchemycdi.ImproperConfigurationException;

/**
 * Asks what runs to end, until it does: what comes before a statement has reached the database has no effect. On threads of the
 * bind, since a database that does not answer does not answer that either; none waits from one time to the next, and all is over
 * with the bind.
 */
record Interruption(Interruptible target, Executor workers, Clockwork clockwork) {

    private static final Duration PAUSE = Duration.ofMillis(100);

    void begin() {
        try {
            workers.execute(this::ask);
        } catch (RuntimeException none) {
            // No thread, or the bind is closed. What runs was given up all the same, and goes on to its end.
        }
    }

    private void ask() {
        if (target.interrupt()) {
            try {
                clockwork.after(PAUSE, this::begin);
            } catch (ImproperConfigurationException closed) {
                // As above.
            }
        }
    }
}
