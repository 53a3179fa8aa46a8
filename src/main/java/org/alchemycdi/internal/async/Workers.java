package org.alchemycdi.internal.async;

import jakarta.annotation.Nullable;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.function.UnaryOperator;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.alchemycdi.ImproperConfigurationException;
import org.alchemycdi.internal.config.AsyncSettings;
import org.alchemycdi.internal.message.Message;

/**
 * The threads of a bind's operations: those of a ManagedExecutorService that is named, else a pool of threads that the server
 * makes, else of our own. All have the class loader of the application. Thread-safe.
 */
final class Workers implements Executor, AutoCloseable {

    /**
     * What Jakarta Concurrency promises every component of an application. Not its DefaultManagedExecutorService, which on
     * WildFly has fewer threads than the bind has connections, and lets the rest wait.
     */
    private static final String OF_THE_SERVER = "java:comp/DefaultManagedThreadFactory";

    private final String bind;
    private final AsyncSettings settings;
    private final ClassLoader classLoader;
    private volatile @Nullable Executor found;
    private @Nullable ExecutorService own;
    private boolean isClosed;

    Workers(String bind, AsyncSettings settings, ClassLoader classLoader) {
        this.bind = bind;
        this.settings = settings;
        this.classLoader = classLoader;
    }

    /** @throws java.util.concurrent.RejectedExecutionException if no thread is to be had */
    @Override
    public void execute(Runnable task) {
        executor().execute(() -> inApplication(task));
    }

    private void inApplication(Runnable task) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(classLoader);
        try {
            task.run();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /**
     * What an executor that is named takes along of this thread. Whoever asks first looks up the executor, on a thread that
     * knows the names of the application.
     *
     * @throws ImproperConfigurationException if the executor that is named does not exist, or the bind is closed
     */
    UnaryOperator<Runnable> capture() {
        Executor executor = executor();
        return settings.executor().isPresent() ? ServerContext.capture(executor) : UnaryOperator.identity();
    }

    /** Looked up at the first use: before, servers have no names yet. */
    private Executor executor() {
        Executor known = found;
        return known != null ? known : find();
    }

    private synchronized Executor find() {
        if (isClosed) {
            throw new Refusals(bind).closed();
        }
        if (found == null) {
            found = settings.executor().isPresent() ? named(settings.executor().get()) : started();
        }
        return found;
    }

    private Executor named(String name) {
        return lookup(name, Executor.class)
                .orElseThrow(() -> Message.NO_EXECUTOR.as(ImproperConfigurationException::new, name, bind));
    }

    private Executor started() {
        int units = settings.concurrency();
        own = lookup(OF_THE_SERVER, ThreadFactory.class)
                .map(factory -> OwnThreads.of(factory, units))
                .orElseGet(() -> OwnThreads.start(bind, units, classLoader));
        return own;
    }

    private static <X> Optional<X> lookup(String name, Class<X> type) {
        try {
            return Optional.of(new InitialContext().lookup(name))
                    .filter(type::isInstance)
                    .map(type::cast);
        } catch (NamingException none) {
            return Optional.empty();
        }
    }

    /** What runs still is let finish. */
    @Override
    public synchronized void close() {
        isClosed = true;
        found = null;
        if (own != null) {
            own.shutdown();
        }
    }
}
