package org.alchemycdi.internal.persistence;

import jakarta.annotation.Nullable;
import jakarta.persistence.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.alchemycdi.ImproperConfigurationException;
import org.alchemycdi.internal.message.Message;

/**
 * The transactions of the server that the units of one request take part in: those of the application, and at most one at
 * a time that was begun because of their commit modes. That one belongs to all of them together.
 */
final class ServerTransactions {

    /** Marks a transaction that a request has because of commit modes. */
    private enum Mark {
        OF_REQUEST
    }

    private final JtaServer server;
    private final boolean areOfRequest;

    /** Whether the transaction manager may begin one where the method must not: connections of the server know nothing of it. */
    private final boolean areBegunByManager;

    /** What units have joined and is not over yet; the server may end one on a thread of its own, after a timeout. */
    private final Set<Transaction> running = ConcurrentHashMap.newKeySet();

    private volatile @Nullable Transaction own;
    private final List<JtaUnit> members = new ArrayList<>();

    private ServerTransactions(JtaServer server, boolean areOfRequest, boolean areBegunByManager) {
        this.server = server;
        this.areOfRequest = areOfRequest;
        this.areBegunByManager = areBegunByManager;
    }

    static ServerTransactions ofRequest(JtaServer server) {
        return new ServerTransactions(server, true, false);
    }

    /**
     * Those of a unit that the application has asked for by itself.
     *
     * @param hasOwnPool whether its connections are ours, and not those of a data source of the server
     */
    static ServerTransactions ofWork(JtaServer server, boolean hasOwnPool) {
        return new ServerTransactions(server, false, hasOwnPool);
    }

    /** Runs the work while a transaction that a request has because of commit modes is suspended. */
    static <R> R besideRequest(JtaServer server, Supplier<R> work) {
        if (server.current().isEmpty() || server.registry().getResource(Mark.OF_REQUEST) == null) {
            return work.get();
        }
        Transaction suspended = server.suspend();
        try {
            return work.get();
        } finally {
            server.resume(suspended);
        }
    }

    JtaServer server() {
        return server;
    }

    /**
     * Begins one, unless the method that runs shall have none. That is so where one that a unit has joined is running
     * elsewhere: it is suspended then, and whoever resumes it must find the thread as it was.
     */
    Optional<Transaction> begin() {
        if (isAnyRunning() || !isBegun()) {
            return Optional.empty();
        }
        Transaction begun = server.current().orElseThrow();
        own = begun;
        members.clear();
        if (areOfRequest) {
            server.registry().putResource(Mark.OF_REQUEST, Mark.OF_REQUEST);
        }
        return Optional.of(begun);
    }

    /** Work of its own needs one, also in a method that has joined the request's, which is suspended meanwhile. */
    private boolean isBegun() {
        if (server.begin()) {
            return true;
        }
        if (areBegunByManager) {
            server.beginByManager();
        }
        return areBegunByManager;
    }

    /** Notes that the unit takes part in this one, which is that of the thread. */
    void join(Transaction transaction, JtaUnit unit) {
        if (running.add(transaction)) {
            server.afterCompletion(status -> end(transaction, status));
        }
        if (isOwn(transaction)) {
            members.add(unit);
        }
    }

    private void end(Transaction transaction, int status) {
        running.remove(transaction);
        if (status == Status.STATUS_COMMITTED && isOwn(transaction)) {
            own = null;
        }
    }

    boolean isAnyRunning() {
        return !running.isEmpty();
    }

    boolean isRunning(@Nullable Transaction transaction) {
        return transaction != null && running.contains(transaction);
    }

    /** Whether this is the one that was begun because of commit modes. */
    boolean isOwn(@Nullable Transaction transaction) {
        return transaction != null && transaction.equals(own);
    }

    /** Whether the status commits the own one. Its members cannot be committed apart, so they must agree. */
    boolean commits(int status) {
        List<JtaUnit> committing =
                members.stream().filter(unit -> unit.isCommittedOn(status)).toList();
        if (!committing.isEmpty() && committing.size() < members.size()) {
            throw Message.COMMIT_MODES_DISAGREE.as(
                    ImproperConfigurationException::new,
                    String.join(", ", members.stream().map(JtaUnit::description).toList()),
                    status);
        }
        return !committing.isEmpty();
    }

    /**
     * Commits the own one. Where it is not the thread's, because the server has ended it, or the answer comes on another
     * thread than the work, nothing is committed.
     */
    void commit() {
        Transaction ending = own;
        own = null;
        if (ending == null) {
            return;
        }
        if (!server.isOfThread(ending)) {
            server.rollback(ending);
            throw new RollbackException("the transaction of the request is not that of this thread any more");
        }
        server.commit();
    }

    /** Rolls back the own one, if there is one. */
    void rollback() {
        Transaction ending = own;
        own = null;
        if (ending != null) {
            server.rollback(ending);
        }
    }
}
