package org.alchemycdi.service;

import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.alchemycdi.AlchemyException;
import org.alchemycdi.filter.Filter;
import org.alchemycdi.repository.Counted;
import org.alchemycdi.repository.Cursored;
import org.alchemycdi.repository.InvalidRequestException;
import org.alchemycdi.repository.QueryOptions;
import org.alchemycdi.repository.Repository;
import org.alchemycdi.repository.Updated;
import org.alchemycdi.repository.Upserted;
import org.alchemycdi.schema.Schemas;

/**
 * Reads and writes the entities of one type, takes data of any shape and gives schemas.
 *
 * <p>Injected as it is, or subclassed in any scope:
 *
 * <pre>{@code
 * @Inject RepositoryService<Author> authors;
 *
 * @ApplicationScoped
 * public class AuthorService extends RepositoryService<Author> implements JsonResponses {}
 * }</pre>
 *
 * <p>Data is an entity, a {@code Map}, a {@code JsonObject}, a {@code Patch}, or any record or bean. Its values are coerced
 * to the types of the attributes; what cannot be is an {@link InvalidRequestException} that names the attribute. Works on
 * the EntityManager of the current request, in its unit of work. Stateless, so thread-safe.
 *
 * <p>A subclass may override {@link #options()}, which then hold for all that it does, and the hooks {@code toModelOn…}.
 *
 * @param <T> the entity
 */
public class RepositoryService<T> {

    private Backing<T> backing;

    /** For subclasses; the container gives them what they stand on. */
    protected RepositoryService() {}

    /** For services that are made by hand. */
    public RepositoryService(Backing<T> backing) {
        this.backing = backing;
    }

    @Inject
    void standOn(Backings backings) {
        backing = backings.of(getClass());
    }

    Backing<T> backing() {
        return backing;
    }

    /** The repository of the entity, with the options of this service, for what a service does not offer. */
    public Repository<T> repository() {
        return backing().repository().with(defaults -> options());
    }

    private Schemas schemas() {
        return backing().schemas();
    }

    /** The entity class. */
    public Class<T> modelType() {
        return backing().repository().modelType();
    }

    /** How this service reads and writes, unless a call says otherwise. To be overridden; must give the same each time. */
    protected QueryOptions options() {
        return QueryOptions.defaults();
    }

    /**
     * This service, hooks included, with other options: {@code authors.with(o -> o.load("books")).get(id)}. Other methods that
     * a subclass overrides, and interceptors of its class, are not part of it.
     */
    public RepositoryService<T> with(UnaryOperator<QueryOptions> options) {
        return new ConfiguredService<>(this, options.apply(options()));
    }

    /** @see Repository#count */
    public long count(Filter... filters) {
        return repository().count(filters);
    }

    /** @see Repository#exists */
    public boolean exists(Filter... filters) {
        return repository().exists(filters);
    }

    /** @see Repository#get */
    public T get(Object id) {
        return repository().get(id);
    }

    /** @see Repository#getOne */
    public T getOne(Filter... filters) {
        return repository().getOne(filters);
    }

    /** @see Repository#getOneOrNone */
    public Optional<T> getOneOrNone(Filter... filters) {
        return repository().getOneOrNone(filters);
    }

    /** @see Repository#getMany */
    public List<T> getMany(Filter... filters) {
        return repository().getMany(filters);
    }

    /** @see Repository#getMany(Class, Filter...) */
    public <S> List<S> getMany(Class<S> schema, Filter... filters) {
        return repository().getMany(schema, filters);
    }

    /** A page: the rows that match, and how many there are in all, also past the last page. */
    public OffsetPagination<T> getManyAndCount(Filter... filters) {
        Counted<T> found = repository().getManyAndCount(filters);
        return Pages.of(found, filters);
    }

    /**
     * The same page as schemas.
     *
     * @see Repository#getMany(Class, Filter...)
     */
    public <S> OffsetPagination<S> getManyAndCount(Class<S> schema, Filter... filters) {
        return Pages.of(repository().getManyAndCount(schema, filters), filters);
    }

    /**
     * A page that begins at a cursor, as one {@link org.alchemycdi.filter.LimitCursor} among the filters asks for it.
     *
     * @see Repository#getCursorPage(Filter...)
     */
    public CursorPagination<T> getCursorPage(Filter... filters) {
        return page(repository().getCursorPage(filters), filters);
    }

    /**
     * The same page as schemas.
     *
     * @see Repository#getMany(Class, Filter...)
     */
    public <S> CursorPagination<S> getCursorPage(Class<S> schema, Filter... filters) {
        return page(repository().getCursorPage(schema, filters), filters);
    }

    private <S> CursorPagination<S> page(Cursored<S> found, Filter... filters) {
        Long total = options().countsTotal() ? count(filters) : null;
        return Pages.of(found, total, filters);
    }

    /**
     * Inserts an entity made from data. Properties that the entity does not have are ignored.
     *
     * @throws InvalidRequestException if a value does not fit, or one that is required is missing
     */
    public T create(Object data) {
        return repository().add(complete(Stream.of(data)).get(0));
    }

    private List<T> complete(Stream<?> data) {
        return worded(() -> {
            List<T> entities =
                    data.map(each -> toModel(toModelOnCreate(valid(each)))).toList();
            fill(entities);
            entities.forEach(schemas()::requireComplete);
            return entities;
        });
    }

    /** What is refused before the repository is asked speaks the words of the options too. */
    private <R> R worded(Supplier<R> work) {
        try {
            return work.get();
        } catch (AlchemyException e) {
            throw options().worded(e);
        }
    }

    private Object valid(Object data) {
        schemas().requireValid(data);
        return data;
    }

    /** Gives new entities what the data of {@code create} and {@code createMany} has left out. */
    void fill(List<T> entities) {}

    /**
     * Inserts many entities in batches; they are not read back. All data is looked at before the first row is written.
     *
     * @throws InvalidRequestException if a value does not fit, or one that is required is missing
     */
    public List<T> createMany(Collection<?> data) {
        return repository().addMany(complete(data.stream()));
    }

    /**
     * Changes the row with this id: properties that are absent from the data keep their values, explicit nulls are
     * written. A key in the data never moves the row.
     *
     * <p>Of an entity, a record or a bean the null properties count as absent; use a {@code Patch}, a {@code Map} or a
     * {@code JsonObject} to write nulls. An entity may be one that an earlier request has read: related ones that were loaded
     * with it stand for their rows, and change these if the relation cascades {@code MERGE}.
     *
     * @throws org.alchemycdi.repository.NotFoundException if there is no such row
     * @throws InvalidRequestException if a value does not fit
     * @throws org.alchemycdi.repository.IntegrityException if the data has a version that the row has no longer
     */
    public T update(Object data, Object id) {
        repository().requireTransaction();
        return worded(() -> {
            Object prepared = toModelOnUpdate(valid(data));
            T existing = managed(id);
            if (prepared != existing) {
                return repository().update(existing, schemas().present(prepared));
            }
            schemas().requireComplete(existing);
            return repository().update(existing);
        });
    }

    /** What is given away detached is managed until it is written. */
    private T managed(Object id) {
        return options().isDetached() ? repository().with(o -> o.detach(false)).get(id) : get(id);
    }

    /** The same for data that carries its id. */
    public T update(Object data) {
        return update(data, idOf(data));
    }

    private Object idOf(Object data) {
        if (modelType().isInstance(data)) {
            return repository().idOf(modelType().cast(data));
        }
        return repository().idIn(schemas().present(data));
    }

    /**
     * Changes many rows, each with data that carries its id, in batches. Returns them in the order of the data.
     *
     * @throws org.alchemycdi.repository.NotFoundException if one of the rows does not exist; then nothing is written
     * @throws InvalidRequestException if a value does not fit, or an id is missing
     */
    public List<T> updateMany(Collection<?> data) {
        return worded(() -> repository()
                .updateMany(data.stream()
                        .map(each -> schemas().present(toModelOnUpdate(valid(each))))
                        .toList()));
    }

    /**
     * Changes the row that the data identifies, as {@link #update} does, or inserts one.
     *
     * @throws InvalidRequestException if a value does not fit, or one that is required is missing
     * @see Repository#getOrUpsert what identifies a row
     */
    public T upsert(Object data) {
        return worded(() -> repository()
                .getOrUpsert(schemas().present(toModelOnUpsert(valid(data))))
                .entity());
    }

    /** The same with the id given apart; one within the data does not count. */
    public T upsert(Object data, Object id) {
        return worded(() -> {
            Map<String, Object> values = schemas().present(toModelOnUpsert(valid(data)));
            return repository().getOrUpsert(repository().withId(values, id)).entity();
        });
    }

    /**
     * Changes or inserts many rows, in few statements. Returns them in the order of the data.
     *
     * @see Repository#upsertMany
     */
    public List<T> upsertMany(Collection<?> data) {
        return worded(() -> repository()
                .upsertMany(data.stream()
                        .map(each -> schemas().present(toModelOnUpsert(valid(each))))
                        .toList()));
    }

    /** The row of these values, changed if it was there, and whether it is new. */
    public Upserted<T> getOrUpsert(Map<String, ?> values) {
        return worded(() -> repository().getOrUpsert(schemas().present(toModelOnCreate(values))));
    }

    /** The row of these values as it is, or a new one. */
    public Upserted<T> getOrCreate(Map<String, ?> values) {
        return worded(() -> repository().getOrCreate(schemas().present(toModelOnCreate(values))));
    }

    /**
     * The row of these values, changed, and whether anything was different.
     *
     * @throws org.alchemycdi.repository.NotFoundException if there is none
     */
    public Updated<T> getAndUpdate(Map<String, ?> values) {
        return worded(() -> repository().getAndUpdate(schemas().present(toModelOnUpdate(values))));
    }

    /**
     * Deletes the row with this id and returns what it was.
     *
     * @throws org.alchemycdi.repository.NotFoundException if there is no such row
     */
    public T delete(Object id) {
        return deleted(List.of(get(id))).get(0);
    }

    /**
     * Deletes the rows of these ids or entities, mixed as one likes, and returns what they were. An id without a row is
     * skipped.
     */
    public List<T> deleteMany(Collection<?> idsOrEntities) {
        return deleted(repository().getManyById(idsOrEntities));
    }

    /**
     * Deletes the rows that match and returns what they were.
     *
     * @throws InvalidRequestException if no filter has a condition that a row can fail, which would delete every row
     */
    public List<T> deleteWhere(Filter... filters) {
        repository().requireCondition(filters);
        return deleted(getMany(filters));
    }

    private List<T> deleted(List<T> entities) {
        entities.forEach(this::toModelOnDelete);
        return repository().deleteMany(entities);
    }

    /** The schema of an entity. */
    public <S> S toSchema(T entity, Class<S> schema) {
        return schemas().toSchema(entity, schema);
    }

    /**
     * The schemas of entities, in their order. What the schema needs of them and is not loaded is read by one query for each
     * relation, however many entities there are; relations that the schema does not name are not touched.
     */
    public <S> List<S> toSchema(Collection<T> entities, Class<S> schema) {
        return schemas().toSchema(entities, schema);
    }

    /** The same page with its items as schemas. */
    public <S> OffsetPagination<S> toSchema(OffsetPagination<T> page, Class<S> schema) {
        return new OffsetPagination<>(toSchema(page.items(), schema), page.limit(), page.offset(), page.total());
    }

    /** The same page with its items as schemas. */
    public <S> CursorPagination<S> toSchema(CursorPagination<T> page, Class<S> schema) {
        return new CursorPagination<>(
                toSchema(page.items(), schema), page.limit(), page.next(), page.previous(), page.total());
    }

    /** A new entity from data; an entity is returned as it is. */
    public T toModel(Object data) {
        return schemas().toModel(data, modelType());
    }

    /** Hook: what {@code create}, {@code createMany} and {@code getOrUpsert} make of data before it becomes an entity. */
    protected Object toModelOnCreate(Object data) {
        return data;
    }

    /** Hook: what {@code update}, {@code updateMany} and {@code getAndUpdate} make of data before it is written. */
    protected Object toModelOnUpdate(Object data) {
        return data;
    }

    /** Hook: what {@code upsert} and {@code upsertMany} make of data before it is looked for and written. */
    protected Object toModelOnUpsert(Object data) {
        return data;
    }

    /** Hook: sees each entity that is about to be deleted; throwing keeps it. */
    protected Object toModelOnDelete(Object data) {
        return data;
    }
}
