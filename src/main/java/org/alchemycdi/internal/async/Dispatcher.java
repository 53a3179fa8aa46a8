package org.alchemycdi.internal.async;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.alchemycdi.internal.config.AsyncSettings;

/** What all units of an async bind share: the places at its gate, its threads and its clock. Thread-safe. */
public final class Dispatcher implements AutoCloseable {

    private static final Duration CLOSING_PATIENCE = Duration.ofSeconds(10);

    private final String bind;
    private final AsyncSettings settings;
    private final Supplier<UnaryOperator<Runnable>> context;
    private final Clockwork clockwork;
    private final Workers workers;
    private final Gate gate;
    private final Set<Lane> lanes = ConcurrentHashMap.newKeySet();
    private volatile boolean isClosed;

    /** @param context what a thread is given of the one that submits an operation, taken along when it does */
    public Dispatcher(
            String bind, AsyncSettings settings, ClassLoader classLoader, Supplier<UnaryOperator<Runnable>> context) {
        this.bind = bind;
        this.settings = settings;
        this.context = context;
        this.clockwork = new Clockwork(bind, classLoader);
        this.workers = new Workers(bind, settings, classLoader);
        this.gate = new Gate(bind, settings, clockwork);
    }

    /**
     * The operations of a new unit.
     *
     * @param surroundings put around everything that runs on another thread for this unit
     * @throws org.alchemycdi.ImproperConfigurationException if the bind is closed
     */
    public Lane open(UnaryOperator<Runnable> surroundings) {
        Lane lane = new Lane(this, surroundings);
        lanes.add(lane);
        // After it was added: either it is seen here, or the lane is seen there.
        if (isClosed) {
            lanes.remove(lane);
            throw new Refusals(bind).closed();
        }
        return lane;
    }

    void forget(Lane lane) {
        lanes.remove(lane);
    }

    String bind() {
        return bind;
    }

    AsyncSettings settings() {
        return settings;
    }

    Clockwork clockwork() {
        return clockwork;
    }

    Gate gate() {
        return gate;
    }

    /** The thread that waits at a portal, where there is one, else any of the workers. */
    Executor executor() {
        return PortalLoop.current()
                .<Executor>map(loop -> task -> loop.execute(task, workers))
                .orElse(workers);
    }

    /** The threads of this bind, for what an application does with a result. */
    Executor workers() {
        return workers;
    }

    /** What is taken along of this thread. */
    UnaryOperator<Runnable> context() {
        UnaryOperator<Runnable> ofServer = workers.capture();
        UnaryOperator<Runnable> ofApplication = context.get();
        return task -> ofServer.apply(ofApplication.apply(task));
    }

    /** Gives up what is under way, and waits a while for it to end. */
    @Override
    public void close() {
        isClosed = true;
        long limit = System.nanoTime() + CLOSING_PATIENCE.toNanos();
        for (Lane lane : lanes) {
            lane.shut();
        }
        for (Lane lane : lanes) {
            lane.awaitEnd(Duration.ofNanos(limit - System.nanoTime()));
        }
        try (clockwork;
                workers) {
            // The workers first: what waits still is told by the clock's threads.
        }
    }
}
