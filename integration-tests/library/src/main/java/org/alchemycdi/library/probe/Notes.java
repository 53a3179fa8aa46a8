package org.alchemycdi.library.probe;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.alchemycdi.Alchemy;

/** Writes and finds notes in any bind. */
@ApplicationScoped
public class Notes {

    @Inject
    Alchemy alchemy;

    void write(String bind, String name) {
        entityManager(bind).persist(new Note(name));
    }

    void writeAndFlush(String bind, String name) {
        write(bind, name);
        entityManager(bind).flush();
    }

    EntityManager entityManager(String bind) {
        return alchemy.entityManager(bind);
    }

    boolean isThere(String bind, String name) {
        return !entityManager(bind)
                .createQuery("select n from Note n where n.name = :name", Note.class)
                .setParameter("name", name)
                .getResultList()
                .isEmpty();
    }
}
