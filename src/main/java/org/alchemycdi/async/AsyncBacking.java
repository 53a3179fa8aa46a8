package org.alchemycdi.async;

import jakarta.persistence.EntityManager;
import java.util.function.Function;
import org.alchemycdi.service.Backing;

/**
 * What an async service stands on.
 *
 * @param entityManager runs its operations
 * @param on what a service stands on within one operation, by the EntityManager of that
 */
public record AsyncBacking<T>(
        Class<T> modelType, AsyncEntityManager entityManager, Function<EntityManager, Backing<T>> on) {}
