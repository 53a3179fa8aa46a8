package org.alchemycdi.internal.persistence;

import jakarta.persistence.EntityManager;
import org.alchemycdi.AlchemyException;
import org.alchemycdi.CommitMode;
import org.alchemycdi.internal.message.Message;

/** What one request does on one bind. Confined to one thread at a time. */
abstract class UnitOfWork {

    private final OpenBind bind;
    private final CommitMode commitMode;
    private final EntityManager proxy = UnitEntityManager.of(this);
    private boolean isOver;

    UnitOfWork(OpenBind bind, CommitMode commitMode) {
        this.bind = bind;
        this.commitMode = commitMode;
    }

    OpenBind bind() {
        return bind;
    }

    CommitMode commitMode() {
        return commitMode;
    }

    /** The EntityManager for the application: it begins transactions by itself and cannot be closed by hand. */
    EntityManager entityManager() {
        return proxy;
    }

    boolean isOver() {
        return isOver;
    }

    /** This unit, if it is not over. */
    final UnitOfWork live() {
        if (isOver) {
            throw Message.UNIT_OVER.as(AlchemyException::new, bind.name());
        }
        return this;
    }

    /** The EntityManager that does the work right now, in a transaction where there is one. */
    abstract EntityManager working();

    /** The same, for work that would be lost outside of a transaction. */
    EntityManager writing() {
        return working();
    }

    /** The same, for work that cannot wait for a transaction either. */
    EntityManager writingNow() {
        return working();
    }

    /** The EntityManager that is open, whether in a transaction or not. */
    abstract EntityManager open();

    /** Whether a response of this status commits. */
    boolean commits(int status) {
        return commitMode.commits(status);
    }

    /** Lets what was begun on other threads come to its end, before a commit. */
    void settle() {}

    /** Writes what is pending, without committing. */
    abstract void flush();

    /** Commits the transaction that this unit began, if it still runs. */
    abstract void commit();

    /** Rolls back the transaction that this unit began, if it still runs. */
    abstract void rollback();

    /** The work was ended by a failure: what it did in a transaction of the application must not be committed either. */
    void fail() {}

    /** Rolls back what is still open and closes. */
    void close() {
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
