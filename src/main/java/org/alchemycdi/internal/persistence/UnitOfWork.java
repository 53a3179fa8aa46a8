package org.alchemycdi.internal.persistence;

import jakarta.persistence.EntityManager;

/** What one request does on one bind. Confined to one thread at a time. */
abstract class UnitOfWork {

    private final OpenBind bind;
    private final EntityManager proxy = UnitEntityManager.of(this);
    private boolean isOver;

    UnitOfWork(OpenBind bind) {
        this.bind = bind;
    }

    OpenBind bind() {
        return bind;
    }

    /** The EntityManager for the application: it begins transactions by itself and cannot be closed by hand. */
    EntityManager entityManager() {
        return proxy;
    }

    boolean isOver() {
        return isOver;
    }

    /** The EntityManager that does the work right now, in a transaction. */
    abstract EntityManager working();

    /** The EntityManager that is open, whether in a transaction or not. */
    abstract EntityManager open();

    /** Writes what is pending, without committing. */
    abstract void flush();

    /** Commits the transaction that this unit began, if it still runs. */
    abstract void commit();

    /** Rolls back the transaction that this unit began, if it still runs. */
    abstract void rollback();

    /** Rolls back what is still open and closes. */
    final void close() {
        if (isOver) {
            return;
        }
        isOver = true;
        try {
            rollback();
        } finally {
            closeEntityManagers();
        }
    }

    abstract void closeEntityManagers();
}
