package org.alchemycdi.internal.async;

import jakarta.annotation.Nullable;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.alchemycdi.ImproperConfigurationException;
import org.alchemycdi.internal.config.AsyncSettings;
import org.alchemycdi.internal.message.Message;

/**
 * The threads of a bind's operations: those of the server's ManagedExecutorService where there is one, else threads of our
 * own. All have the class loader of the application. Thread-safe.
 */
final class Workers implements Executor, AutoCloseable {

    /** What Jakarta Concurrency promises every component of an application. */
    private static final String OF_THE_SERVER = "java:comp/DefaultManagedExecutorService";

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

    /** Looked up at the first use: before, servers have no names yet. */
    private Executor executor() {
        Executor known = found;
        return known != null ? known : find();
    }

    private synchronized Executor find() {
        if (isClosed) {
            throw Message.BIND_CLOSED.as(ImproperConfigurationException::new, bind);
        }
        if (found == null) {
            found = settings.executor().map(this::named).orElseGet(() -> lookup(OF_THE_SERVER)
                    .orElseGet(this::own));
        }
        return found;
    }

    private Executor named(String name) {
        return lookup(name).orElseThrow(() -> Message.NO_EXECUTOR.as(ImproperConfigurationException::new, name, bind));
    }

    private static Optional<Executor> lookup(String name) {
        try {
            return new InitialContext().lookup(name) instanceof Executor executor
                    ? Optional.of(executor)
                    : Optional.empty();
        } catch (NamingException none) {
            return Optional.empty();
        }
    }

    private Executor own() {
        own = OwnThreads.start(bind, settings.concurrency(), classLoader);
        return own;
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
