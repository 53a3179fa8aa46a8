package org.alchemycdi.internal.query;

import jakarta.annotation.Nullable;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.metamodel.EntityType;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.alchemycdi.filter.Filter;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.internal.persistence.DataErrors;
import org.alchemycdi.internal.schema.AttributeSchemas;
import org.alchemycdi.internal.schema.Coercion;
import org.alchemycdi.repository.Counted;
import org.alchemycdi.repository.InvalidRequestException;
import org.alchemycdi.repository.MultipleResultsFoundException;
import org.alchemycdi.repository.NotFoundException;
import org.alchemycdi.repository.Repository;

/** A repository by the Criteria API on the EntityManager of the request. Stateless. */
public final class CriteriaRepository<T> implements Repository<T> {

    private final Class<T> modelType;
    private final EntityManager entityManager;
    private final AttributeSchemas schemas;
    private final Coercion coercion = new Coercion();

    /** @param entityManager a proxy that leads to the EntityManager of the current request */
    public CriteriaRepository(Class<T> modelType, EntityManager entityManager, AttributeSchemas schemas) {
        this.modelType = modelType;
        this.entityManager = entityManager;
        this.schemas = schemas;
    }

    @Override
    public Class<T> modelType() {
        return modelType;
    }

    @Override
    public Object idOf(T entity) {
        return requireId(
                entityManager.getEntityManagerFactory().getPersistenceUnitUtil().getIdentifier(entity));
    }

    @Override
    public Object requireId(@Nullable Object id) {
        if (id == null) {
            throw Message.ID_REQUIRED.as(
                    (code, reason) -> new InvalidRequestException(code, reason, idAttribute()),
                    modelType.getSimpleName(),
                    idAttribute());
        }
        return id;
    }

    @Override
    public long count(Filter... filters) {
        return DataErrors.translate(
                () -> query(Long.class, CriteriaBuilder::count, filters).getSingleResult());
    }

    @Override
    public boolean exists(Filter... filters) {
        return DataErrors.translate(() -> !query(Integer.class, (builder, root) -> builder.literal(1), filters)
                .setMaxResults(1)
                .getResultList()
                .isEmpty());
    }

    @Override
    public T get(Object id) {
        Object key = coercion.coerce(id, type().getIdType().getJavaType(), idAttribute());
        T found = DataErrors.translate(() -> entityManager.find(modelType, key));
        if (found == null) {
            throw Message.NO_ROW_OF_ID.as(NotFoundException::new, modelType.getSimpleName(), Fields.shown("" + id));
        }
        return found;
    }

    @Override
    public T getOne(Filter... filters) {
        return getOneOrNone(filters)
                .orElseThrow(() -> Message.NO_ROW_MATCHES.as(NotFoundException::new, modelType.getSimpleName()));
    }

    @Override
    public Optional<T> getOneOrNone(Filter... filters) {
        List<T> found =
                DataErrors.translate(() -> selection(filters).setMaxResults(2).getResultList());
        if (found.size() > 1) {
            throw Message.SEVERAL_ROWS.as(MultipleResultsFoundException::new, modelType.getSimpleName());
        }
        return found.stream().findFirst();
    }

    @Override
    public List<T> getMany(Filter... filters) {
        Window window = Window.of(filters);
        return DataErrors.translate(() -> window.rows(selection(filters)));
    }

    @Override
    public Counted<T> getManyAndCount(Filter... filters) {
        List<T> items = getMany(filters);
        long total = Window.of(filters).provenTotal(items.size()).orElseGet(() -> count(filters));
        return new Counted<>(items, total);
    }

    @Override
    public <S> List<S> getMany(Class<S> schema, Filter... filters) {
        Projection<T, S> projection = new Projection<>(new Mapped(entityManager, schemas), modelType, schema);
        if (!projection.isPossible()) {
            return new LoadingSchemas(schemas, entityManager).toSchema(getMany(filters), schema);
        }
        Window window = Window.of(filters);
        return DataErrors.translate(
                () -> projection.read((builder, query, root) -> choose(builder, query, root, filters), window));
    }

    @Override
    public <S> Counted<S> getManyAndCount(Class<S> schema, Filter... filters) {
        List<S> items = getMany(schema, filters);
        long total = Window.of(filters).provenTotal(items.size()).orElseGet(() -> count(filters));
        return new Counted<>(items, total);
    }

    private TypedQuery<T> selection(Filter... filters) {
        CriteriaBuilder builder = entityManager.getCriteriaBuilder();
        CriteriaQuery<T> query = builder.createQuery(modelType);
        Root<T> root = query.from(modelType);
        query.select(root);
        choose(builder, query, root, filters);
        return entityManager.createQuery(query);
    }

    private void choose(CriteriaBuilder builder, CriteriaQuery<?> query, Root<T> root, Filter... filters) {
        Conditions conditions = conditions(builder, root);
        query.where(predicates(conditions, filters)).orderBy(conditions.orders(filters));
    }

    private <R> TypedQuery<R> query(
            Class<R> result,
            BiFunction<CriteriaBuilder, Root<T>, jakarta.persistence.criteria.Expression<R>> selected,
            Filter... filters) {
        CriteriaBuilder builder = entityManager.getCriteriaBuilder();
        CriteriaQuery<R> query = builder.createQuery(result);
        Root<T> root = query.from(modelType);
        query.select(selected.apply(builder, root)).where(predicates(conditions(builder, root), filters));
        return entityManager.createQuery(query);
    }

    private Conditions conditions(CriteriaBuilder builder, Root<T> root) {
        return new Conditions(builder, new Fields(entityManager.getMetamodel(), root), coercion);
    }

    private static Predicate[] predicates(Conditions conditions, Filter... filters) {
        return Stream.of(filters)
                .flatMap(filter -> conditions.condition(filter).stream())
                .toArray(Predicate[]::new);
    }

    @Override
    public T add(T entity) {
        return DataErrors.translate(() -> {
            entityManager.persist(entity);
            return written(entity);
        });
    }

    @Override
    public T update(T entity) {
        if (entityManager.contains(entity)) {
            return DataErrors.translate(() -> written(entity));
        }
        T existing = get(idOf(entity));
        schemas.apply(schemas.present(entity), existing);
        return update(existing);
    }

    private T written(T entity) {
        entityManager.flush();
        entityManager.refresh(entity);
        return entity;
    }

    @Override
    public T delete(Object id) {
        T entity = get(id);
        return DataErrors.translate(() -> {
            entityManager.remove(entity);
            entityManager.flush();
            return entity;
        });
    }

    private EntityType<T> type() {
        return entityManager.getMetamodel().entity(modelType);
    }

    @Override
    public String idAttribute() {
        EntityType<T> type = type();
        return type.hasSingleIdAttribute()
                ? type.getId(type.getIdType().getJavaType()).getName()
                : "id";
    }
}
