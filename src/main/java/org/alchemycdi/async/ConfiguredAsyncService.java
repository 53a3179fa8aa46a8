package org.alchemycdi.async;

import jakarta.persistence.EntityManager;
import org.alchemycdi.repository.QueryOptions;
import org.alchemycdi.service.RepositoryService;

/** An async service with other options or another limit of time, and with the hooks of the one it was made of. */
final class ConfiguredAsyncService<T> extends AsyncRepositoryService<T> {

    private final AsyncRepositoryService<T> origin;
    private final QueryOptions options;

    ConfiguredAsyncService(AsyncRepositoryService<T> origin, AsyncBacking<T> backing, QueryOptions options) {
        super(backing);
        this.origin = origin;
        this.options = options;
    }

    @Override
    protected QueryOptions options() {
        return options;
    }

    @Override
    RepositoryService<T> on(EntityManager entityManager) {
        return origin.on(entityManager).with(defaults -> options);
    }
}
