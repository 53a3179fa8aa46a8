package org.alchemycdi.repository;

import jakarta.annotation.Nullable;
import java.util.List;
import java.util.Optional;
import org.alchemycdi.filter.Filter;

/**
 * Data access to the entities of one type on one bind. Injectable for every entity:
 *
 * <pre>{@code
 * @Inject Repository<Author> authors;
 * @Inject @AlchemyBind("users") Repository<Account> accounts;
 * }</pre>
 *
 * <p>Works on the EntityManager of the current request, in its unit of work: writes are flushed at once and committed
 * with it. What the database refuses is one of the exceptions of this package. Filters are joined by AND and applied in
 * the order in which they are given; their names are checked before any SQL is built, and an unknown one is an
 * {@link InvalidRequestException}. Thread-safe in itself, confined to a request by its EntityManager.
 *
 * @param <T> the entity
 */
public interface Repository<T> {

    /** The entity class. */
    Class<T> modelType();

    /** The name of the attribute that is the id. */
    String idAttribute();

    /**
     * The id of an entity.
     *
     * @throws InvalidRequestException if it has none
     */
    Object idOf(T entity);

    /**
     * This id, if there is one.
     *
     * @throws InvalidRequestException if it is null
     */
    Object requireId(@Nullable Object id);

    /** How many rows match; limits and orders are ignored. */
    long count(Filter... filters);

    /** Whether any row matches; limits and orders are ignored. */
    boolean exists(Filter... filters);

    /**
     * The row with this id. Text is coerced to the type of the id.
     *
     * @throws NotFoundException if there is none
     * @throws InvalidRequestException if the id cannot be one of this entity
     */
    T get(Object id);

    /**
     * The only row that matches; limits are ignored.
     *
     * @throws NotFoundException if none matches
     * @throws MultipleResultsFoundException if several do
     */
    T getOne(Filter... filters);

    /**
     * The only row that matches, or nothing; limits are ignored.
     *
     * @throws MultipleResultsFoundException if several match
     */
    Optional<T> getOneOrNone(Filter... filters);

    /** The rows that match. Without an order they come as the database likes. */
    List<T> getMany(Filter... filters);

    /**
     * The rows that match, as schemas. Only the columns that the schema needs are selected: those of related entities by a
     * join, a collection by one further query for all rows. Nothing becomes managed, and no code of the entity runs.
     *
     * <p>Where columns alone do not make the schema, it is made of entities: if it takes a getter that is no attribute, an
     * entity, an embeddable or a map as it is, or itself again, or if the entity has a {@code @PostLoad} callback.
     */
    <S> List<S> getMany(Class<S> schema, Filter... filters);

    /** The same, and how many rows there are without limit and offset. */
    <S> Counted<S> getManyAndCount(Class<S> schema, Filter... filters);

    /** The rows that match, and how many there are without limit and offset, also past the last page. */
    Counted<T> getManyAndCount(Filter... filters);

    /**
     * Inserts the entity and reads it back, so that what the database filled in is there.
     *
     * @throws DuplicateKeyException if its key, or a unique value, is taken
     */
    T add(T entity);

    /**
     * Writes the changes of a managed entity; of a detached one, the attributes that are not null, into the row of its
     * id. Returns the managed entity, read back.
     *
     * @throws NotFoundException if there is no row of its id
     */
    T update(T entity);

    /**
     * Deletes the row with this id and returns what it was.
     *
     * @throws NotFoundException if there is none
     * @throws ForeignKeyException if other rows refer to it
     */
    T delete(Object id);
}
