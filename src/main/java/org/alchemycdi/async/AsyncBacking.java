package org.alchemycdi.async;

import jakarta.persistence.EntityManager;
import org.alchemycdi.service.Backing;

/**
 * What an async service stands on. Provided by the extension; applications pass it on and do not implement it. Thread-safe.
 */
public interface AsyncBacking<T> {

    /** The entity class. */
    Class<T> modelType();

    /** Runs the operations. */
    AsyncEntityManager entityManager();

    /** What a service stands on within one operation, which was given this EntityManager. */
    Backing<T> on(EntityManager entityManager);
}
