package org.alchemycdi.internal.persistence;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.alchemycdi.AlchemyException;
import org.alchemycdi.Retry;
import org.alchemycdi.internal.message.Message;

/** Does a unit of work anew as often as allowed, where that may help. */
record Attempts(Retry retry) {

    /** The database has rolled back, for no fault of the work. */
    private static final Set<String> CURABLE =
            Set.of(Message.TRANSACTION_CONFLICT.code(), Message.CONNECTION_LOST.code());

    <R> R of(Supplier<R> work) {
        for (int done = 0; ; done++) {
            try {
                return work.get();
            } catch (AlchemyException e) {
                if (done == retry.times() || e.code().filter(CURABLE::contains).isEmpty()) {
                    throw e;
                }
                await(pause(done), e);
            }
        }
    }

    /** Doubled each time, and half of it by chance. */
    Duration pause(int done) {
        long longest = retry.maxDelay().toNanos();
        long full = retry.delay().toNanos();
        for (int i = 0; i < done && full < longest; i++) {
            full = full > longest / 2 ? longest : 2 * full;
        }
        return Duration.ofNanos(full - ThreadLocalRandom.current().nextLong(full / 2 + 1));
    }

    /** On the thread of the caller, whose work it is: those that collided would collide again at once. */
    private static void await(Duration pause, AlchemyException failure) {
        try {
            Thread.sleep(pause.toMillis(), pause.toNanosPart() % 1_000_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure;
        }
    }
}
