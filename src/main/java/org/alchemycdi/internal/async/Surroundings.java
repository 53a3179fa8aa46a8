package org.alchemycdi.internal.async;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * What is put around everything that runs for an operation, on whatever thread: its unit, and what was taken along of the
 * thread that asked for it.
 */
record Surroundings(String bind, UnaryOperator<Runnable> around) {

    private static final Logger LOGGER = System.getLogger("org.alchemycdi");

    /**
     * The task within them. Never throws, unless {@code otherwise} does.
     *
     * @param otherwise done instead if the context of the application fails before the task has begun
     */
    Runnable of(Runnable task, Consumer<Throwable> otherwise) {
        return () -> {
            AtomicBoolean hasBegun = new AtomicBoolean();
            try {
                around.apply(() -> {
                            hasBegun.set(true);
                            task.run();
                        })
                        .run();
            } catch (RuntimeException | Error broken) {
                if (hasBegun.get()) {
                    LOGGER.log(Level.WARNING, "bind " + bind + ": an OperationContext failed", broken);
                } else {
                    otherwise.accept(broken);
                }
            }
        };
    }

    /** The same, done bare if the context of the application fails: somebody waits for it. */
    Runnable ofAtLeast(Runnable task) {
        return of(task, broken -> task.run());
    }
}
