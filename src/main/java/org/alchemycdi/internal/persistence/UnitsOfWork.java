package org.alchemycdi.internal.persistence;

import jakarta.annotation.Nullable;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.alchemycdi.AlchemyException;
import org.alchemycdi.CommitMode;
import org.alchemycdi.Retry;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.internal.persistence.platform.SqlFailure;

/**
 * The units of work of one request, one for each bind that it touched. Request-scoped, so open to proxies.
 *
 * <p>The response filter completes them; the end of the request closes what is left and never throws.
 */
public class UnitsOfWork {

    private static final Logger LOGGER = System.getLogger("org.alchemycdi");

    /** For threads that the context of a request does not reach, the request whose operation they run. */
    private static final ThreadLocal<UnitsOfWork> CURRENT = new ThreadLocal<>();

    private final Binds binds;
    private final Map<String, UnitOfWork> units = new LinkedHashMap<>();
    private @Nullable ServerTransactions transactions;
    private boolean isCompleted;
    private boolean isClosed;

    /** For the proxy. */
    protected UnitsOfWork() {
        this(new Binds(List.of()));
    }

    public UnitsOfWork(Binds binds) {
        this.binds = binds;
    }

    /** What {@link #complete} does, without the proxy: for threads that the context of the request does not reach. */
    public IntConsumer completion() {
        return this::complete;
    }

    /** The request of which this thread runs an operation, or goes on with the result of one. */
    public static Optional<UnitsOfWork> ofOperation() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** The task as one of this request. */
    Runnable within(Runnable task) {
        return () -> {
            UnitsOfWork before = CURRENT.get();
            CURRENT.set(this);
            try {
                task.run();
            } finally {
                if (before == null) {
                    CURRENT.remove();
                } else {
                    CURRENT.set(before);
                }
            }
        };
    }

    /** The EntityManager of this request on this bind, opened now if it was not. */
    public EntityManager entityManager(String bind) {
        return unit(bind).entityManager();
    }

    /**
     * Does the work on another thread, with the EntityManager of this request on this async bind.
     *
     * @param limit how long it may take, if not as long as the bind says
     */
    public <R> CompletionStage<R> call(String bind, Function<EntityManager, R> work, Optional<Duration> limit) {
        return ((AsyncUnit) unit(bind)).call(work, limit.orElseGet(() -> binds.asyncTimeout(bind)));
    }

    /** Operations of one request may open binds on several threads. */
    private UnitOfWork unit(String bind) {
        synchronized (units) {
            return units.computeIfAbsent(bind, this::begin);
        }
    }

    private UnitOfWork begin(String name) {
        if (isCompleted || isClosed) {
            throw Message.UNIT_OVER.as(AlchemyException::new, name);
        }
        OpenBind bind = binds.get(name);
        return bind.dispatcher()
                .<UnitOfWork>map(dispatcher -> new AsyncUnit(bind, dispatcher, this))
                .orElseGet(() -> bind.begin(bind.commitMode(), this::transactions));
    }

    /** One for all binds: there is one server. */
    private ServerTransactions transactions(JtaServer server) {
        if (transactions == null) {
            transactions = ServerTransactions.ofRequest(server);
        }
        return transactions;
    }

    /**
     * Commits or rolls back each bind by the status of the response, and closes it. Nothing more can be done in this request
     * then.
     *
     * <p>All are flushed before the first commits, so that what the database refuses is refused before anything is
     * committed; then the last opened commits first. Where one fails, those that have not committed are rolled back. A unit
     * that was closed before, with the scope of the request, cannot be committed any more, which is a failure too.
     */
    public void complete(int status) {
        List<UnitOfWork> committing;
        synchronized (units) {
            if (isCompleted) {
                return;
            }
            isCompleted = true;
            committing = new ArrayList<>(units.values());
        }
        try {
            committing.removeIf(unit -> !unit.commits(status));
            committing.forEach(UnitOfWork::settle);
            committing.forEach(UnitOfWork::live);
            if (committing.size() > 1) {
                // In this order: on Payara a data source without XA must not be the first of several.
                committing.forEach(UnitOfWork::flush);
            }
            Collections.reverse(committing);
            committing.forEach(UnitOfWork::commit);
        } finally {
            close();
        }
    }

    /** Rolls back and closes what is left. Never throws: at the end of a request nobody could be told. */
    public void close() {
        List<UnitOfWork> closing;
        synchronized (units) {
            isClosed = true;
            closing = List.copyOf(units.values());
        }
        closing.forEach(UnitsOfWork::closeQuietly);
    }

    private static void closeQuietly(UnitOfWork unit) {
        try {
            unit.close();
        } catch (RuntimeException e) {
            LOGGER.log(Level.WARNING, "bind " + unit.bind().name() + ": the unit of work did not close cleanly", e);
        }
    }

    /**
     * Runs the work in a unit of its own, commits it if it returns and rolls it back if it throws. What the database refuses
     * is thrown as an exception of ours.
     */
    public static <R> R inTransaction(OpenBind bind, Function<EntityManager, R> work) {
        return inTransaction(bind, Retry.NEVER, work);
    }

    /** The same, anew as often as this says. */
    public static <R> R inTransaction(OpenBind bind, Retry retry, Function<EntityManager, R> work) {
        return bind.besideRequest(() -> new Attempts(bind.isInTransaction() ? Retry.NEVER : retry)
                .of(() -> DataErrors.translate(() -> alone(bind, work))));
    }

    private static void commit(UnitOfWork unit) {
        try {
            unit.commit();
        } catch (PersistenceException e) {
            throw SqlFailure.isUnknownEnd(e) ? Message.COMMIT_UNKNOWN.causedBy(e, AlchemyException::new) : e;
        }
    }

    private static <R> R alone(OpenBind bind, Function<EntityManager, R> work) {
        UnitOfWork unit =
                bind.begin(CommitMode.AUTOCOMMIT, server -> ServerTransactions.ofWork(server, bind.hasOwnPool()));
        boolean isDone = false;
        try {
            R result = work.apply(unit.entityManager());
            commit(unit);
            isDone = true;
            return result;
        } finally {
            if (!isDone) {
                unit.fail();
            }
            if (isDone) {
                // What was committed must not be done anew because of this.
                closeQuietly(unit);
            } else {
                unit.close();
            }
        }
    }
}
