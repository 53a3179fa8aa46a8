package org.alchemycdi.internal.async;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Says when a time is over. Has threads of its own, because the others may all wait for a database that does not answer. They
 * also tell whoever waits that it was in vain.
 */
final class Clockwork implements AutoCloseable {

    private static final int THREADS = 2;
    private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

    private final Refusals refusals;
    private final ScheduledThreadPoolExecutor threads;

    Clockwork(String bind, ClassLoader classLoader) {
        refusals = new Refusals(bind);
        threads = new ScheduledThreadPoolExecutor(THREADS, OwnThreads.named("alchemy-" + bind + "-time", classLoader));
        threads.setRemoveOnCancelPolicy(true);
        threads.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** @throws org.alchemycdi.ImproperConfigurationException if the bind is closed */
    Future<?> after(Duration time, Runnable task) {
        try {
            return threads.schedule(task, nanos(time), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException closed) {
            throw refusals.closed();
        }
    }

    /** Some 292 years at most. */
    private static long nanos(Duration time) {
        return time.compareTo(LONGEST) < 0 ? time.toNanos() : Long.MAX_VALUE;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
