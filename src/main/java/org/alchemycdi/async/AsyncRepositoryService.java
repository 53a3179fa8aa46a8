package org.alchemycdi.async;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.alchemycdi.filter.Filter;
import org.alchemycdi.repository.QueryOptions;
import org.alchemycdi.repository.Updated;
import org.alchemycdi.repository.Upserted;
import org.alchemycdi.service.CursorPagination;
import org.alchemycdi.service.OffsetPagination;
import org.alchemycdi.service.RepositoryService;

/**
 * A {@link RepositoryService} whose methods do their work on another thread and give a stage. Of an async bind.
 *
 * <p>Injected as it is, or subclassed in any scope:
 *
 * <pre>{@code
 * @Inject AsyncRepositoryService<Event> events;
 *
 * @ApplicationScoped
 * public class EventService extends AsyncRepositoryService<Event> {}
 * }</pre>
 *
 * <p>Each method does what the method of the same name does there, as one operation of the request's {@link AsyncEntityManager};
 * {@link #call} does several of them as one. Its stage fails with what that method throws. Entities that it gives are managed; touch no relation of
 * theirs that is not loaded, or let them become schemas in the same operation, as {@code getMany(schema, …)} does.
 *
 * <p>A subclass may override {@link #options()} and the hooks {@code toModelOn…}, which run within the operation. Stateless, so
 * thread-safe.
 *
 * @param <T> the entity
 */
public class AsyncRepositoryService<T> {

    private AsyncBacking<T> backing;

    /** For subclasses; the container gives them what they stand on. */
    protected AsyncRepositoryService() {}

    /** For services that are made by hand. */
    public AsyncRepositoryService(AsyncBacking<T> backing) {
        this.backing = backing;
    }

    @Inject
    void standOn(AsyncBackings backings) {
        backing = backings.ofAsync(getClass());
    }

    AsyncBacking<T> backing() {
        return backing;
    }

    /** The entity class. */
    public Class<T> modelType() {
        return backing().modelType();
    }

    /** How this service reads and writes, unless a call says otherwise. To be overridden; must give the same each time. */
    protected QueryOptions options() {
        return QueryOptions.defaults();
    }

    /** This service, hooks included, with other options. */
    public AsyncRepositoryService<T> with(UnaryOperator<QueryOptions> options) {
        return new ConfiguredAsyncService<>(this, backing(), options.apply(options()));
    }

    /** This service, whose operations may take this long, waiting included. */
    public AsyncRepositoryService<T> within(Duration limit) {
        AsyncBacking<T> limited =
                new LimitedBacking<>(backing(), backing().entityManager().within(limit));
        return new ConfiguredAsyncService<>(this, limited, options());
    }

    /**
     * Does several things with a service as one operation:
     *
     * <pre>{@code
     * events.call(service -> service.toSchema(service.create(data), EventSchema.class));
     * }</pre>
     *
     * @param work is given the service, which is good until it returns, and on its thread only
     */
    public <R> CompletionStage<R> call(Function<RepositoryService<T>, R> work) {
        return backing().entityManager().call(em -> work.apply(on(em)));
    }

    /** What does the work within one operation. */
    RepositoryService<T> on(EntityManager entityManager) {
        return new HookedService<>(this, backing().on(entityManager));
    }

    /** @see RepositoryService#count(Filter...) */
    public CompletionStage<Long> count(Filter... filters) {
        return call(service -> service.count(filters));
    }

    /** @see RepositoryService#exists(Filter...) */
    public CompletionStage<Boolean> exists(Filter... filters) {
        return call(service -> service.exists(filters));
    }

    /** @see RepositoryService#get(Object) */
    public CompletionStage<T> get(Object id) {
        return call(service -> service.get(id));
    }

    /** @see RepositoryService#getOne(Filter...) */
    public CompletionStage<T> getOne(Filter... filters) {
        return call(service -> service.getOne(filters));
    }

    /** @see RepositoryService#getOneOrNone(Filter...) */
    public CompletionStage<Optional<T>> getOneOrNone(Filter... filters) {
        return call(service -> service.getOneOrNone(filters));
    }

    /** @see RepositoryService#getMany(Filter...) */
    public CompletionStage<List<T>> getMany(Filter... filters) {
        return call(service -> service.getMany(filters));
    }

    /** @see RepositoryService#getMany(Class, Filter...) */
    public <S> CompletionStage<List<S>> getMany(Class<S> schema, Filter... filters) {
        return call(service -> service.getMany(schema, filters));
    }

    /** @see RepositoryService#getManyAndCount(Filter...) */
    public CompletionStage<OffsetPagination<T>> getManyAndCount(Filter... filters) {
        return call(service -> service.getManyAndCount(filters));
    }

    /** @see RepositoryService#getManyAndCount(Class, Filter...) */
    public <S> CompletionStage<OffsetPagination<S>> getManyAndCount(Class<S> schema, Filter... filters) {
        return call(service -> service.getManyAndCount(schema, filters));
    }

    /** @see RepositoryService#getCursorPage(Filter...) */
    public CompletionStage<CursorPagination<T>> getCursorPage(Filter... filters) {
        return call(service -> service.getCursorPage(filters));
    }

    /** @see RepositoryService#getCursorPage(Class, Filter...) */
    public <S> CompletionStage<CursorPagination<S>> getCursorPage(Class<S> schema, Filter... filters) {
        return call(service -> service.getCursorPage(schema, filters));
    }

    /** @see RepositoryService#create(Object) */
    public CompletionStage<T> create(Object data) {
        return call(service -> service.create(data));
    }

    /** @see RepositoryService#createMany(Collection) */
    public CompletionStage<List<T>> createMany(Collection<?> data) {
        return call(service -> service.createMany(data));
    }

    /** @see RepositoryService#update(Object, Object) */
    public CompletionStage<T> update(Object data, Object id) {
        return call(service -> service.update(data, id));
    }

    /** @see RepositoryService#update(Object) */
    public CompletionStage<T> update(Object data) {
        return call(service -> service.update(data));
    }

    /** @see RepositoryService#updateMany(Collection) */
    public CompletionStage<List<T>> updateMany(Collection<?> data) {
        return call(service -> service.updateMany(data));
    }

    /** @see RepositoryService#upsert(Object) */
    public CompletionStage<T> upsert(Object data) {
        return call(service -> service.upsert(data));
    }

    /** @see RepositoryService#upsert(Object, Object) */
    public CompletionStage<T> upsert(Object data, Object id) {
        return call(service -> service.upsert(data, id));
    }

    /** @see RepositoryService#upsertMany(Collection) */
    public CompletionStage<List<T>> upsertMany(Collection<?> data) {
        return call(service -> service.upsertMany(data));
    }

    /** @see RepositoryService#getOrUpsert(Map) */
    public CompletionStage<Upserted<T>> getOrUpsert(Map<String, ?> values) {
        return call(service -> service.getOrUpsert(values));
    }

    /** @see RepositoryService#getOrCreate(Map) */
    public CompletionStage<Upserted<T>> getOrCreate(Map<String, ?> values) {
        return call(service -> service.getOrCreate(values));
    }

    /** @see RepositoryService#getAndUpdate(Map) */
    public CompletionStage<Updated<T>> getAndUpdate(Map<String, ?> values) {
        return call(service -> service.getAndUpdate(values));
    }

    /** @see RepositoryService#delete(Object) */
    public CompletionStage<T> delete(Object id) {
        return call(service -> service.delete(id));
    }

    /** @see RepositoryService#deleteMany(Collection) */
    public CompletionStage<List<T>> deleteMany(Collection<?> idsOrEntities) {
        return call(service -> service.deleteMany(idsOrEntities));
    }

    /** @see RepositoryService#deleteWhere(Filter...) */
    public CompletionStage<List<T>> deleteWhere(Filter... filters) {
        return call(service -> service.deleteWhere(filters));
    }

    /** @see RepositoryService#toSchema(Object, Class) */
    public <S> CompletionStage<S> toSchema(T entity, Class<S> schema) {
        return call(service -> service.toSchema(entity, schema));
    }

    /** @see RepositoryService#toSchema(Collection, Class) */
    public <S> CompletionStage<List<S>> toSchema(Collection<T> entities, Class<S> schema) {
        return call(service -> service.toSchema(entities, schema));
    }

    /** @see RepositoryService#toSchema(OffsetPagination, Class) */
    public <S> CompletionStage<OffsetPagination<S>> toSchema(OffsetPagination<T> page, Class<S> schema) {
        return call(service -> service.toSchema(page, schema));
    }

    /** @see RepositoryService#toSchema(CursorPagination, Class) */
    public <S> CompletionStage<CursorPagination<S>> toSchema(CursorPagination<T> page, Class<S> schema) {
        return call(service -> service.toSchema(page, schema));
    }

    /** @see RepositoryService#toModel(Object) */
    public CompletionStage<T> toModel(Object data) {
        return call(service -> service.toModel(data));
    }

    /** Hook, as {@code RepositoryService} has it; runs within the operation. */
    protected Object toModelOnCreate(Object data) {
        return data;
    }

    /** Hook, as {@code RepositoryService} has it; runs within the operation. */
    protected Object toModelOnUpdate(Object data) {
        return data;
    }

    /** Hook, as {@code RepositoryService} has it; runs within the operation. */
    protected Object toModelOnUpsert(Object data) {
        return data;
    }

    /** Hook, as {@code RepositoryService} has it; runs within the operation. */
    protected Object toModelOnDelete(Object data) {
        return data;
    }
}
