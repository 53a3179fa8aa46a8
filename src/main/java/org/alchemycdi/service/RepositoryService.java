package org.alchemycdi.service;

import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alchemycdi.filter.Filter;
import org.alchemycdi.repository.Counted;
import org.alchemycdi.repository.InvalidRequestException;
import org.alchemycdi.repository.Repository;
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

    /** The repository of the entity, for what a service does not offer. */
    public Repository<T> repository() {
        return backing.repository();
    }

    private Schemas schemas() {
        return backing.schemas();
    }

    /** The entity class. */
    public Class<T> modelType() {
        return repository().modelType();
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
     * Inserts an entity made from data. Properties that the entity does not have are ignored.
     *
     * @throws InvalidRequestException if a value does not fit, or one that is required is missing
     */
    public T create(Object data) {
        schemas().requireValid(data);
        T entity = toModel(toModelOnCreate(data));
        schemas().requireComplete(entity);
        return repository().add(entity);
    }

    /**
     * Changes the row with this id: properties that are absent from the data keep their values, explicit nulls are
     * written. A key in the data never moves the row.
     *
     * <p>Of an entity, a record or a bean the null properties count as absent; use a {@code Patch}, a {@code Map} or a
     * {@code JsonObject} to write nulls.
     *
     * @throws org.alchemycdi.repository.NotFoundException if there is no such row
     * @throws InvalidRequestException if a value does not fit
     */
    public T update(Object data, Object id) {
        schemas().requireValid(data);
        Object prepared = toModelOnUpdate(data);
        T existing = get(id);
        if (prepared != existing) {
            schemas().apply(schemas().present(prepared), existing);
        }
        schemas().requireComplete(existing);
        return repository().update(existing);
    }

    /** The same for data that carries its id. */
    public T update(Object data) {
        Object id = idOf(data);
        return update(data, id);
    }

    private Object idOf(Object data) {
        if (modelType().isInstance(data)) {
            return repository().idOf(modelType().cast(data));
        }
        Map<String, Object> present = schemas().present(data);
        return repository().requireId(present.get(repository().idAttribute()));
    }

    /**
     * Deletes the row with this id and returns what it was.
     *
     * @throws org.alchemycdi.repository.NotFoundException if there is no such row
     */
    public T delete(Object id) {
        T entity = get(id);
        toModelOnDelete(entity);
        return repository().delete(id);
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

    /** A new entity from data; an entity is returned as it is. */
    public T toModel(Object data) {
        return schemas().toModel(data, modelType());
    }

    /** Hook: what {@code create} makes of its data before it becomes an entity. */
    protected Object toModelOnCreate(Object data) {
        return data;
    }

    /** Hook: what {@code update} makes of its data before it is written into the row. */
    protected Object toModelOnUpdate(Object data) {
        return data;
    }

    /** Hook: sees the entity that is about to be deleted; throwing keeps it. */
    protected Object toModelOnDelete(Object data) {
        return data;
    }
}
