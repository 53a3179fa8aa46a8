package org.alchemycdi.internal.persistence;

import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.persistence.EntityManager;

/** Whether there is an EntityManager behind a proxy at this moment. */
public final class Reach {

    private Reach() {}

    /** Not outside of a request, nor when its response has been decided. */
    public static boolean isOpen(EntityManager proxy) {
        try {
            return proxy.isOpen();
        } catch (ContextNotActiveException outside) {
            return false;
        }
    }
}
