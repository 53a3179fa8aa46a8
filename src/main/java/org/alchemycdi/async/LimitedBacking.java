package org.alchemycdi.async;

import jakarta.persistence.EntityManager;
import org.alchemycdi.service.Backing;

/** The same with another limit of time. */
record LimitedBacking<T>(AsyncBacking<T> origin, AsyncEntityManager entityManager) implements AsyncBacking<T> {

    @Override
    public Class<T> modelType() {
        return origin.modelType();
    }

    @Override
    public Backing<T> on(EntityManager ofOperation) {
        return origin.on(ofOperation);
    }
}
