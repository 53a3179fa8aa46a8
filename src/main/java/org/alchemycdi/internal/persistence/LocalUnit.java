package org.alchemycdi.internal.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityTransaction;
import org.alchemycdi.CommitMode;

/** A unit of work with transactions of its own (RESOURCE_LOCAL); what a JTA transaction does has no effect on it. */
class LocalUnit extends UnitOfWork {

    private final EntityManager entityManager;

    LocalUnit(OpenBind bind, CommitMode commitMode) {
        super(bind, commitMode);
        entityManager = bind.openEntityManager();
        transaction().begin();
    }

    private EntityTransaction transaction() {
        return entityManager.getTransaction();
    }

    /** After a commit or rollback of the application the next use begins anew. */
    @Override
    EntityManager working() {
        if (!transaction().isActive()) {
            transaction().begin();
        }
        return entityManager;
    }

    @Override
    EntityManager open() {
        return entityManager;
    }

    @Override
    void flush() {
        if (transaction().isActive() && !transaction().getRollbackOnly()) {
            entityManager.flush();
        }
    }

    @Override
    void commit() {
        if (transaction().isActive()) {
            transaction().commit();
        }
    }

    @Override
    void rollback() {
        if (transaction().isActive()) {
            transaction().rollback();
        }
    }

    @Override
    void closeEntityManagers() {
        bind().close(entityManager);
    }
}
