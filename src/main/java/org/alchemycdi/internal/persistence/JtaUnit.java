package org.alchemycdi.internal.persistence;

import jakarta.annotation.Nullable;
import jakarta.persistence.EntityManager;
import jakarta.persistence.RollbackException;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import org.alchemycdi.CommitMode;

/**
 * A unit of work in the server's transactions: it joins the one that runs; where none does, it begins one, unless the
 * commit mode is manual, in which the application does so.
 */
final class JtaUnit extends UnitOfWork {

    private final JtaServer server;
    private final boolean beginsTransactions;
    private final EntityManager entityManager;

    /** The transaction that {@link #entityManager} has joined; none between two transactions. */
    private volatile @Nullable Object joined;

    /** The transaction that this unit began. */
    private @Nullable Transaction own;

    JtaUnit(OpenBind bind, JtaServer server, CommitMode commitMode) {
        super(bind);
        this.server = server;
        this.beginsTransactions = commitMode != CommitMode.MANUAL;
        this.entityManager = bind.openEntityManager();
    }

    @Override
    EntityManager open() {
        return entityManager;
    }

    @Override
    EntityManager working() {
        if (!server.isActive()) {
            if (!beginsTransactions) {
                return entityManager;
            }
            begin();
        }
        Object current = server.registry().getTransactionKey();
        if (current.equals(joined)) {
            return entityManager;
        }
        return joined == null ? join(current) : nested();
    }

    private void begin() {
        try {
            server.userTransaction().begin();
            own = server.transactionManager().getTransaction();
        } catch (NotSupportedException | SystemException e) {
            throw new IllegalStateException("the server did not begin a transaction", e);
        }
    }

    private EntityManager join(Object transaction) {
        server.registry().registerInterposedSynchronization(new AfterCompletion(() -> joined = null));
        joined = transaction;
        entityManager.joinTransaction();
        return entityManager;
    }

    /** A transaction inside a suspended one (REQUIRES_NEW) gets an EntityManager of its own, closed at its end. */
    private EntityManager nested() {
        EntityManager existing = (EntityManager) server.registry().getResource(this);
        if (existing != null) {
            return existing;
        }
        EntityManager nested = bind().openEntityManager();
        server.registry().putResource(this, nested);
        server.registry().registerInterposedSynchronization(new AfterCompletion(() -> bind().close(nested)));
        nested.joinTransaction();
        return nested;
    }

    @Override
    void flush() {
        if (status() == Status.STATUS_ACTIVE && server.registry().getTransactionKey().equals(joined)) {
            entityManager.flush();
        }
    }

    @Override
    void commit() {
        if (!isOwnRunning()) {
            return;
        }
        own = null;
        try {
            server.userTransaction().commit();
        } catch (jakarta.transaction.RollbackException
                | HeuristicMixedException
                | HeuristicRollbackException
                | SystemException e) {
            throw new RollbackException("the server did not commit", e);
        }
    }

    @Override
    void rollback() {
        if (!isOwnRunning()) {
            return;
        }
        own = null;
        try {
            server.userTransaction().rollback();
        } catch (SystemException e) {
            throw new IllegalStateException("the server did not roll back", e);
        }
    }

    private boolean isOwnRunning() {
        try {
            return own != null
                    && server.isActive()
                    && own.equals(server.transactionManager().getTransaction());
        } catch (SystemException e) {
            throw new IllegalStateException("the server does not tell its transaction", e);
        }
    }

    private int status() {
        return server.registry().getTransactionStatus();
    }

    @Override
    void closeEntityManagers() {
        bind().close(entityManager);
    }

    private record AfterCompletion(Runnable action) implements Synchronization {

        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            action.run();
        }
    }
}
