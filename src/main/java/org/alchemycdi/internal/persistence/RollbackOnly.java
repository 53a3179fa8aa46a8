package org.alchemycdi.internal.persistence;

import jakarta.persistence.EntityManager;

/** Keeps half of something from being committed. */
public final class RollbackOnly {

    private RollbackOnly() {}

    /** Does the work; if it fails, what it has done can only be rolled back. */
    public static void ifFails(EntityManager entityManager, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            mark(entityManager);
            throw e;
        }
    }

    /** The transaction that runs on this EntityManager, its own or the server's, can only be rolled back. */
    public static void mark(EntityManager entityManager) {
        try {
            if (entityManager.getTransaction().isActive()) {
                entityManager.getTransaction().setRollbackOnly();
            }
        } catch (IllegalStateException jta) {
            JtaServer.find().filter(JtaServer::isWritable).ifPresent(server -> server.registry()
                    .setRollbackOnly());
        }
    }
}
