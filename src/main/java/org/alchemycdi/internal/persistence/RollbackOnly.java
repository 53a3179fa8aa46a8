package org.alchemycdi.internal.persistence;

import jakarta.persistence.EntityManager;

/** Keeps half of something from being committed. */
public final class RollbackOnly {

    private RollbackOnly() {}

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
