package org.alchemycdi.async;

import org.alchemycdi.repository.QueryOptions;
import org.alchemycdi.service.Backing;
import org.alchemycdi.service.RepositoryService;

/** What does the work of an async service within an operation, with its options and hooks. */
final class HookedService<T> extends RepositoryService<T> {

    private final AsyncRepositoryService<T> origin;

    HookedService(AsyncRepositoryService<T> origin, Backing<T> backing) {
        super(backing);
        this.origin = origin;
    }

    @Override
    protected QueryOptions options() {
        return origin.options();
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
