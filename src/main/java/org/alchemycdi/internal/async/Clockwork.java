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

    private final ScheduledThreadPoolExecutor threads;

    Clockwork(String bind, ClassLoader classLoader) {
        threads = new ScheduledThreadPoolExecutor(THREADS, OwnThreads.named("alchemy-" + bind + "-time", classLoader));
        threads.setRemoveOnCancelPolicy(true);
        threads.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    Future<?> after(Duration time, Runnable task) {
        return threads.schedule(task, time.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
