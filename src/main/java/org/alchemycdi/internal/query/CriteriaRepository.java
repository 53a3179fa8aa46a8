package org.alchemycdi.internal.query;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.alchemycdi.AlchemyException;
import org.alchemycdi.filter.Filter;
import org.alchemycdi.internal.config.Limits;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.internal.schema.AttributeSchemas;
import org.alchemycdi.repository.Counted;
import org.alchemycdi.repository.Cursored;
import org.alchemycdi.repository.InvalidRequestException;
import org.alchemycdi.repository.QueryOptions;
import org.alchemycdi.repository.Repository;
import org.alchemycdi.repository.Updated;
import org.alchemycdi.repository.Upserted;

/** A repository by the Criteria API on the EntityManager of the request. Stateless. */
public final class CriteriaRepository<T> implements Repository<T> {

    private final Context<T> context;

    /** @param entityManager a proxy that leads to the EntityManager of the current request */
    public CriteriaRepository(
            Class<T> modelType, EntityManager entityManager, AttributeSchemas schemas, Limits limits, Cursors cursors) {
        this(new Context<>(modelType, entityManager, schemas, limits, cursors, QueryOptions.defaults()));
    }

    private CriteriaRepository(Context<T> context) {
        this.context = context;
    }

    private Reader<T> reader() {
        return new Reader<>(context.direct());
    }

    private Reader<T> reader(Filter... filters) {
        requireFilters(filters);
        return reader();
    }

    private static void requireFilters(Filter... filters) {
        if (filters == null || Stream.of(filters).anyMatch(Objects::isNull)) {
            throw Message.NULL_FILTER.as(AlchemyException::new);
        }
    }

    private Writer<T> writer() {
        return new Writer<>(context.writing());
    }

    @Override
    public Class<T> modelType() {
        return context.modelType();
    }

    @Override
    public QueryOptions options() {
        return context.options();
    }

    @Override
    public Repository<T> with(UnaryOperator<QueryOptions> options) {
        return new CriteriaRepository<>(context.with(options.apply(context.options())));
    }

    @Override
    public List<String> idAttributes() {
        return context.identity().attributes();
    }

    @Override
    public Object idOf(T entity) {
        RowIdentity<T> identity = context.identity();
        return identity.ofEntity(entity).orElseThrow(identity::required);
    }

    @Override
    public Object idIn(Map<String, ?> values) {
        RowIdentity<T> identity = context.identity();
        return identity.in(values).orElseThrow(identity::required);
    }

    @Override
    public Map<String, Object> withId(Map<String, ?> values, Object id) {
        return context.identity().putInto(values, id);
    }

    @Override
    public long count(Filter... filters) {
        return reader(filters).count(filters);
    }

    @Override
    public boolean exists(Filter... filters) {
        return reader(filters).exists(filters);
    }

    @Override
    public <V> Set<V> taken(String attribute, Collection<V> values) {
        return new TakenValues<>(context.direct(), attribute).among(values);
    }

    @Override
    public T get(Object id) {
        return handedOut(reader().get(id));
    }

    @Override
    public List<T> getManyById(Collection<?> idsOrEntities) {
        requireFewIds(idsOrEntities);
        return reader().handedOut(new GivenRows<>(context.direct()).read(idsOrEntities));
    }

    @Override
    public T getOne(Filter... filters) {
        return handedOut(reader(filters).getOne(filters));
    }

    @Override
    public Optional<T> getOneOrNone(Filter... filters) {
        return reader(filters).getOneOrNone(filters).map(this::handedOut);
    }

    @Override
    public List<T> getMany(Filter... filters) {
        return reader().handedOut(reader(filters).getMany(filters));
    }

    @Override
    public Counted<T> getManyAndCount(Filter... filters) {
        Counted<T> counted = reader(filters).getManyAndCount(filters);
        reader().handedOut(counted.items());
        return counted;
    }

    @Override
    public <S> List<S> getMany(Class<S> schema, Filter... filters) {
        return reader(filters).getMany(schema, filters);
    }

    @Override
    public <S> Counted<S> getManyAndCount(Class<S> schema, Filter... filters) {
        return reader(filters).counted(getMany(schema, filters), filters);
    }

    @Override
    public Cursored<T> getCursorPage(Filter... filters) {
        Cursored<T> page = reader(filters).getCursorPage(filters);
        reader().handedOut(page.items());
        return page;
    }

    @Override
    public <S> Cursored<S> getCursorPage(Class<S> schema, Filter... filters) {
        return reader(filters).getCursorPage(schema, filters);
    }

    private T handedOut(T entity) {
        return reader().handedOut(List.of(entity)).get(0);
    }

    @Override
    public T add(T entity) {
        return writer().add(entity);
    }

    @Override
    public List<T> addMany(Collection<T> entities) {
        return writer().addMany(entities);
    }

    @Override
    public T update(T entity) {
        return writer().update(entity);
    }

    @Override
    public T update(T entity, Map<String, ?> values) {
        return writer().change(entity, values);
    }

    @Override
    public List<T> updateMany(Collection<? extends Map<String, ?>> rows) {
        return writer().updateMany(rows);
    }

    @Override
    public Upserted<T> getOrUpsert(Map<String, ?> values) {
        return new Upserts<>(context.writing()).upsert(values);
    }

    @Override
    public Upserted<T> getOrCreate(Map<String, ?> values) {
        return new Upserts<>(context.writing()).create(values);
    }

    @Override
    public Updated<T> getAndUpdate(Map<String, ?> values) {
        return new Upserts<>(context.writing()).update(values);
    }

    @Override
    public List<T> upsertMany(Collection<? extends Map<String, ?>> rows) {
        return new UpsertMany<>(context.writing()).upsert(rows);
    }

    @Override
    public T delete(Object id) {
        return writer().delete(id);
    }

    @Override
    public List<T> deleteMany(Collection<?> idsOrEntities) {
        requireFewIds(idsOrEntities);
        return writer().deleteMany(idsOrEntities);
    }

    /** Entities come from the application, but ids may come from outside. */
    private void requireFewIds(Collection<?> idsOrEntities) {
        long ids = idsOrEntities.stream()
                .filter(each -> !modelType().isInstance(each))
                .count();
        Budget.requireFewIds(context.limits(), ids, String.join(", ", idAttributes()));
    }

    @Override
    public List<T> deleteWhere(Filter... filters) {
        requireCondition(filters);
        return writer().remove(reader(filters).getMany(filters));
    }

    @Override
    public void requireTransaction() {
        context.writing();
    }

    @Override
    public void requireCondition(Filter... filters) {
        requireFilters(filters);
        if (!new Selection<>(context.direct()).isRestricted(filters)) {
            throw Message.EVERY_ROW.as(InvalidRequestException::new, context.name());
        }
    }
}
