package org.alchemycdi.internal.async;

import java.lang.reflect.Method;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Pools of threads: of a server where there is one, else virtual ones where the JDK has them, else of our own. */
final class OwnThreads {

    /** The operation of a unit and what is done with its result, on two threads, and as much again. */
    private static final int FOR_EACH_UNIT = 4;

    private static final long IDLE_SECONDS = 30;

    private OwnThreads() {}

    static ExecutorService start(String bind, int units, ClassLoader classLoader) {
        String name = "alchemy-" + bind;
        return virtual(name).orElseGet(() -> of(named(name, classLoader), units));
    }

    /** As many as so many units need, and none that is not needed. */
    static ExecutorService of(ThreadFactory factory, int units) {
        int most = units * FOR_EACH_UNIT;
        // What does not find a thread waits: a thread that has told of one result is often not back for the next
        // operation.
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                most, most, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), factory);
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    /** By reflection: the methods came with JDK 21. */
    private static Optional<ExecutorService> virtual(String name) {
        try {
            Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
            Class<?> type = Class.forName("java.lang.Thread$Builder");
            type.getMethod("name", String.class, long.class).invoke(builder, name + "-", 0L);
            type.getMethod("inheritInheritableThreadLocals", boolean.class).invoke(builder, false);
            Object factory = type.getMethod("factory").invoke(builder);
            Method perTask = Executors.class.getMethod("newThreadPerTaskExecutor", ThreadFactory.class);
            return Optional.of((ExecutorService) perTask.invoke(null, factory));
        } catch (ReflectiveOperationException | UnsupportedOperationException older) {
            return Optional.empty();
        }
    }

    /** They inherit nothing of the request that happens to need one. */
    static ThreadFactory named(String name, ClassLoader classLoader) {
        AtomicInteger count = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(null, task, name + "-" + count.getAndIncrement(), 0, false);
            thread.setDaemon(true);
            thread.setContextClassLoader(classLoader);
            return thread;
        };
    }
}
