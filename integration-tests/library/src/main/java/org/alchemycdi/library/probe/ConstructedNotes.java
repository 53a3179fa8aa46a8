package org.alchemycdi.library.probe;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.alchemycdi.AlchemyBind;

@ApplicationScoped
public class ConstructedNotes {

    private EntityManager entityManager;

    protected ConstructedNotes() {}

    @Inject
    public ConstructedNotes(@AlchemyBind EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    void write(String name) {
        entityManager.persist(new Note(name));
    }
}
