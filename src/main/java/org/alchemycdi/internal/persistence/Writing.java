package org.alchemycdi.internal.persistence;

import jakarta.persistence.EntityManager;

/**
 * What our EntityManager unwraps to for work that writes to the database at once.
 *
 * @param entityManager the one that takes part in the transaction
 */
public record Writing(EntityManager entityManager) {}
