package org.alchemycdi.internal.async;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Says when a time is over. Has threads of its own, because the others may all wait for a database that does not answer. They
 * also tell whoever waits that it was in vain.
 */
final class Clockwork implements AutoCloseable {

    private static final int THREADS = 2;
    private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

    private final ScheduledThreadPoolExecutor threads;

    Clockwork(String bind, ClassLoader classLoader) {
        threads = new ScheduledThreadPoolExecutor(THREADS, OwnThreads.named("alchemy-" + bind + "-time", classLoader));
        threads.setRemoveOnCancelPolicy(true);
        threads.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    Future<?> after(Duration time, Runnable task) {
        return threads.schedule(task, nanos(time), TimeUnit.NANOSECONDS);
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
