package org.alchemycdi.service;

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
