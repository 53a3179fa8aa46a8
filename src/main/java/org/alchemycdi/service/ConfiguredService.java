package org.alchemycdi.service;

import java.util.List;
import org.alchemycdi.repository.QueryOptions;

/** A service with other options, and with the hooks of the one it was made of. */
final class ConfiguredService<T> extends RepositoryService<T> {

    private final RepositoryService<T> origin;
    private final QueryOptions options;

    ConfiguredService(RepositoryService<T> origin, QueryOptions options) {
        super(origin.backing());
        this.origin = origin;
        this.options = options;
    }

    @Override
    protected QueryOptions options() {
        return options;
    }

    @Override
    void fill(List<T> entities) {
        origin.fill(entities);
    }

    @Override
    protected Object toModelOnCreate(Object data) {
        return origin.toModelOnCreate(data);
    }

    @Override
    protected Object toModelOnUpdate(Object data) {
        return origin.toModelOnUpdate(data);
    }

    @Override
    protected Object toModelOnUpsert(Object data) {
        return origin.toModelOnUpsert(data);
    }

    @Override
    protected Object toModelOnDelete(Object data) {
        return origin.toModelOnDelete(data);
    }
}
