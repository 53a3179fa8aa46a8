package org.alchemycdi.library.probe;

import jakarta.inject.Inject;
import org.alchemycdi.repository.Repository;
import org.alchemycdi.service.RepositoryService;

/** Stands between the service and its subclass, with its type parameters in another order. */
public abstract class GenericNotes<K, E> extends RepositoryService<E> {

    @Inject
    Repository<E> injected;

    /** Writes by the repository that this class has asked for. */
    void writeByRepository(E entity) {
        injected.add(entity);
    }
}
