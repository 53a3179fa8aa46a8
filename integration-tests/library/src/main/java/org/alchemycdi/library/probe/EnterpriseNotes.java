package org.alchemycdi.library.probe;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.alchemycdi.Alchemy;
import org.alchemycdi.AlchemyBind;
import org.alchemycdi.service.RepositoryService;

/** An enterprise bean: every method is a transaction. */
@Stateless
public class EnterpriseNotes {

    @Inject
    Alchemy alchemy;

    @Inject
    @AlchemyBind("products")
    EntityManager products;

    @Inject
    RepositoryService<Note> notes;

    public void write(String bind, String name) {
        alchemy.entityManager(bind).persist(new Note(name));
    }

    public void writeAndFail(String bind, String name) {
        write(bind, name);
        alchemy.entityManager(bind).flush();
        throw new IllegalStateException("rolls back");
    }

    public void writeByEntityManager(String name) {
        products.persist(new Note(name));
    }

    public void writeByService(String name) {
        notes.repository().add(new Note(name));
    }
}
