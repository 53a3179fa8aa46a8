package org.alchemycdi.library.probe;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Map;
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

    void create(String bind, String name) {
        alchemy.service(Note.class, bind).create(Map.of("name", name));
    }

    void rename(String bind, String name, String changed) {
        alchemy.service(Note.class, bind).with(o -> o.idAttribute("name")).update(Map.of("name", changed), name);
    }

    EntityManager entityManager(String bind) {
        return alchemy.entityManager(bind);
    }

    /** In any bind, async ones as well. */
    boolean isCommitted(String bind, String name) {
        return alchemy.inTransaction(bind, em -> isThere(em, name));
    }

    boolean isThere(String bind, String name) {
        return isThere(entityManager(bind), name);
    }

    private static boolean isThere(EntityManager entityManager, String name) {
        return !entityManager
                .createQuery("select n from Note n where n.name = :name", Note.class)
                .setParameter("name", name)
                .getResultList()
                .isEmpty();
    }
}
