package org.alchemycdi.repository;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
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

    /** How this repository reads and writes. */
    QueryOptions options();

    /** The same repository with other options. */
    Repository<T> with(UnaryOperator<QueryOptions> options);

    /**
     * The names of the attributes that are the id: one, unless there is an id class. Here and everywhere else in a repository
     * {@link QueryOptions#idAttribute(String)} takes the place of the id.
     */
    List<String> idAttributes();

    /**
     * The id of an entity.
     *
     * @throws InvalidRequestException if it has none
     */
    Object idOf(T entity);

    /**
     * The id among values by attribute name.
     *
     * @throws InvalidRequestException if it is not there whole
     */
    Object idIn(Map<String, ?> values);

    /** These values by attribute name, with this id in the place of theirs. */
    Map<String, Object> withId(Map<String, ?> values, Object id);

    /** How many rows match; limits and orders are ignored. */
    long count(Filter... filters);

    /** Whether any row matches; limits and orders are ignored. */
    boolean exists(Filter... filters);

    /**
     * Those of the values that rows have in this attribute, as the database compares them, in few statements. There may be more
     * of them than a filter may have.
     *
     * @throws InvalidRequestException if the entity has no such attribute
     */
    <V> Set<V> taken(String attribute, Collection<V> values);

    /**
     * The row with this id. Text is coerced to the type of the id. A composite id is given as an instance of its class, as a
     * map by attribute, or as a list or array in the order in which its class declares the attributes.
     *
     * @throws NotFoundException if there is none
     * @throws MultipleResultsFoundException if {@link QueryOptions#idAttribute(String)} names an attribute that is not unique
     * @throws InvalidRequestException if the id cannot be one of this entity
     */
    T get(Object id);

    /**
     * The rows of these ids or entities that exist, in this order and in few statements.
     *
     * @throws InvalidRequestException if an id cannot be one of this entity, or there are more than
     *     {@code alchemy.<bind>.limits.values}
     */
    List<T> getManyById(Collection<?> idsOrEntities);

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
     * The rows beyond a cursor, as one {@link org.alchemycdi.filter.LimitCursor} among the filters asks for them. They are
     * ordered by the orders of the options and the filters, and at last by the id; in such an order a null is greater than
     * every value, on every database.
     *
     * @throws InvalidRequestException if the cursor was altered, or made for another entity or order
     * @throws org.alchemycdi.AlchemyException if there is not one {@code LimitCursor}, or a {@code LimitOffset}
     */
    Cursored<T> getCursorPage(Filter... filters);

    /**
     * The same, as schemas.
     *
     * @see #getMany(Class, Filter...)
     */
    <S> Cursored<S> getCursorPage(Class<S> schema, Filter... filters);

    /**
     * Inserts the entity and reads it back, so that what the database filled in is there.
     *
     * @throws DuplicateKeyException if its key, or a unique value, is taken
     */
    T add(T entity);

    /**
     * Inserts the entities in batches, and does not read them back.
     *
     * @throws DuplicateKeyException if a key, or a unique value, is taken; then none of them is committed
     */
    List<T> addMany(Collection<T> entities);

    /**
     * Writes the changes of a managed entity; of a detached one, the attributes that are not null, into the row of its
     * id. Returns the managed entity, read back.
     *
     * @throws NotFoundException if there is no row of its id
     * @throws IntegrityException if the entity has a version that the row has no longer
     */
    T update(T entity);

    /**
     * Writes values into a managed entity: those that are absent stay, nulls are written. For an entity among the values that is
     * a copy of a row, read by an earlier EntityManager, the row is taken; it is changed to what the copy says if the relation
     * cascades {@code MERGE}. Returns the entity, read back.
     *
     * @throws InvalidRequestException if a value does not fit
     * @throws IntegrityException if there is a version among the values that the row has no longer
     */
    T update(T entity, Map<String, ?> values);

    /**
     * Changes rows of which each map holds the id and the new values, in batches. Returns the entities in the order of the
     * maps.
     *
     * @throws NotFoundException if one of the rows does not exist; then nothing is written
     */
    List<T> updateMany(Collection<? extends Map<String, ?>> rows);

    /**
     * Changes the row that the values identify, or inserts one. A row is identified by the match fields of the options; without
     * these by its id; without an id by all values that are given, but for those that cannot be compared (encrypted, hashed, JSON).
     *
     * <p>Several transactions may do so at once: where the mapping or the database has a unique constraint over what identifies
     * the row, they end with one row and no error. On MariaDB and SQLite that holds if the mapping declares it, or if it is the
     * id. It does not hold for entities that are stored in more than one table.
     *
     * @throws InvalidRequestException if all match fields are null, or what the row requires is missing
     * @throws MultipleResultsFoundException if the values identify several rows
     */
    Upserted<T> getOrUpsert(Map<String, ?> values);

    /** The row that the values identify as it is, or a new one; otherwise as {@link #getOrUpsert}. */
    Upserted<T> getOrCreate(Map<String, ?> values);

    /**
     * Changes the row that the values identify, as {@link #getOrUpsert} does.
     *
     * @throws NotFoundException if there is none
     */
    Updated<T> getAndUpdate(Map<String, ?> values);

    /**
     * Changes or inserts many rows, in few statements. A row is identified by the match fields of the options, without these by
     * its id; one without an id is inserted. Returns the entities in the order of the maps; of two maps that identify the same
     * row, the later one changes the earlier.
     *
     * <p>The new rows are inserted together at the end. If another transaction inserts one of them meanwhile, this one fails;
     * it may be repeated as a whole. Where that is to be expected, {@link #getOrUpsert} takes the rows one by one.
     *
     * @throws InvalidRequestException if all match fields of a row are null
     * @throws DuplicateKeyException if another transaction has inserted one of the rows at the same moment
     */
    List<T> upsertMany(Collection<? extends Map<String, ?>> rows);

    /**
     * Deletes the row with this id and returns what it was.
     *
     * @throws NotFoundException if there is none
     * @throws ForeignKeyException if other rows refer to it
     */
    T delete(Object id);

    /**
     * Deletes the rows of these ids or entities, mixed as one likes, and returns what they were. An id without a row is skipped.
     *
     * @throws InvalidRequestException if an id cannot be one of this entity, or there are more than
     *     {@code alchemy.<bind>.limits.values}
     * @throws ForeignKeyException if other rows refer to one of them
     */
    List<T> deleteMany(Collection<?> idsOrEntities);

    /**
     * Deletes the rows that match, within limit and order if the filters have them, and returns what they were.
     *
     * @throws InvalidRequestException if no filter has a condition that a row can fail, which would delete every row
     */
    List<T> deleteWhere(Filter... filters);

    /** @throws InvalidRequestException if no filter has a condition, so that every row matches */
    void requireCondition(Filter... filters);

    /**
     * Sees to a transaction for what will be written, before anything is changed; each writing method does so itself.
     *
     * @throws org.alchemycdi.AlchemyException on a bind of the server's transactions, if what is written here would be lost,
     *     since there is none to take part in
     */
    void requireTransaction();
}
