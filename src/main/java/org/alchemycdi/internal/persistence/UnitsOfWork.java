package org.alchemycdi.internal.persistence;

import jakarta.annotation.Nullable;
import jakarta.persistence.EntityManager;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.alchemycdi.AlchemyException;
import org.alchemycdi.CommitMode;
import org.alchemycdi.internal.message.Message;

/**
 * The units of work of one request, one for each bind that it touched. Request-scoped, so open to proxies.
 *
 * <p>The response filter completes them; the end of the request closes what is left and never throws.
 */
public class UnitsOfWork {

    private static final Logger LOGGER = System.getLogger("org.alchemycdi");

    private final Binds binds;
    private final Map<String, UnitOfWork> units = new LinkedHashMap<>();
    private @Nullable ServerTransactions transactions;
    private boolean isCompleted;

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

    /** The EntityManager of this request on this bind, opened now if it was not. */
    public EntityManager entityManager(String bind) {
        return units.computeIfAbsent(bind, this::begin).entityManager();
    }

    private UnitOfWork begin(String name) {
        if (isCompleted) {
            throw Message.UNIT_OVER.as(AlchemyException::new, name);
        }
        OpenBind bind = binds.get(name);
        return bind.begin(bind.commitMode(), this::transactions);
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
        if (isCompleted) {
            return;
        }
        isCompleted = true;
        try {
            List<UnitOfWork> committing = new ArrayList<>(units.values());
            committing.removeIf(unit -> !unit.commits(status));
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
        units.values().forEach(UnitsOfWork::closeQuietly);
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
        return bind.besideRequest(() -> DataErrors.translate(() -> alone(bind, work)));
    }

    private static <R> R alone(OpenBind bind, Function<EntityManager, R> work) {
        UnitOfWork unit =
                bind.begin(CommitMode.AUTOCOMMIT, server -> ServerTransactions.ofWork(server, bind.hasOwnPool()));
        boolean isDone = false;
        try {
            R result = work.apply(unit.entityManager());
            unit.commit();
            isDone = true;
            return result;
        } finally {
            if (!isDone) {
                unit.fail();
            }
            unit.close();
        }
    }
}
