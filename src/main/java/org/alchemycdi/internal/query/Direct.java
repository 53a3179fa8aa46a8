package org.alchemycdi.internal.query;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import org.alchemycdi.internal.persistence.Writing;
import org.eclipse.persistence.jpa.JpaEntityManager;

/** Finds EclipseLink's EntityManager behind the proxies. */
final class Direct {

    private Direct() {}

    /** The same where the application has an EntityManager of its own that is none of EclipseLink. */
    static EntityManager of(EntityManager entityManager) {
        try {
            return entityManager.unwrap(JpaEntityManager.class);
        } catch (PersistenceException e) {
            return entityManager;
        }
    }

    /** The same, for work that writes at once, which is refused where it would be lost. */
    static EntityManager forWriting(EntityManager entityManager) {
        try {
            return of(entityManager.unwrap(Writing.class).entityManager());
        } catch (PersistenceException e) {
            return of(entityManager);
        }
    }
}
