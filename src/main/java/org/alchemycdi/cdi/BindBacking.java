package org.alchemycdi.cdi;

import jakarta.persistence.EntityManager;
import java.util.function.Function;
import org.alchemycdi.async.AsyncBacking;
import org.alchemycdi.async.AsyncEntityManager;
import org.alchemycdi.service.Backing;

/** What an async service of a bind stands on. */
record BindBacking<T>(
        Class<T> modelType, AsyncEntityManager entityManager, Function<EntityManager, Backing<T>> ofOperation)
        implements AsyncBacking<T> {

    @Override
    public Backing<T> on(EntityManager entityManager) {
        return ofOperation.apply(entityManager);
    }
}
