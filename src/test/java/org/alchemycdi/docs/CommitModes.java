package org.alchemycdi.docs;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import org.alchemycdi.Alchemy;
import org.alchemycdi.library.Author;

/** Shown in docs/howto/commit-modes.md; {@link HowtoTest} runs it. */
@Singleton
public class CommitModes {

    @Inject
    EntityManager entityManager;

    @Inject
    Alchemy alchemy;

    void manual(Author author) {
        // tag::manual
        entityManager.persist(author);
        entityManager.getTransaction().commit();
        // end::manual
    }

    long authors() {
        // tag::transaction
        long authors =
                alchemy.inTransaction("default", em -> em.createQuery("select count(a) from Author a", Long.class)
                        .getSingleResult());
        // end::transaction
        return authors;
    }
}
