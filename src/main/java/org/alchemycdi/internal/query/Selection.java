package org.alchemycdi.internal.query;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.alchemycdi.filter.Filter;
import org.alchemycdi.filter.LimitCursor;
import org.alchemycdi.filter.LimitOffset;
import org.alchemycdi.repository.QueryOptions;
import org.eclipse.persistence.config.QueryHints;

/** Builds the queries of a repository from filters and options. */
final class Selection<T> {

    private static final String LOCK_TIMEOUT = "jakarta.persistence.lock.timeout";
    /** As EclipseLink and Hibernate agree. */
    private static final int SKIP_LOCKED = -2;

    private final Context<T> context;

    /** A condition besides the filters. */
    interface Condition {

        Condition NONE = (builder, fields) -> List.of();

        List<Predicate> of(CriteriaBuilder builder, Fields fields);
    }

    Selection(Context<T> context) {
        this.context = context;
    }

    private EntityManager entityManager() {
        return context.entityManager();
    }

    /** Entities with all that the options say. */
    TypedQuery<T> entities(Condition condition, Filter... filters) {
        if (condition == Condition.NONE && isWholeTable(filters)) {
            return prepared(entityManager().createQuery(text("e"), context.modelType()));
        }
        CriteriaQuery<T> query = entityManager().getCriteriaBuilder().createQuery(context.modelType());
        Root<T> root = query.from(context.modelType());
        restrict(query.select(root), root, condition, filters);
        return prepared(entityManager().createQuery(query));
    }

    TypedQuery<T> entities(Filter... filters) {
        return entities(Condition.NONE, filters);
    }

    /** Gives a query its conditions and orders. */
    void restrict(CriteriaQuery<?> query, Root<T> root, Condition condition, Filter... filters) {
        Target target = target(query, root);
        Conditions conditions = conditions(target);
        query.where(predicates(target, conditions, condition, filters));
        query.orderBy(new Orders(target, conditions).among(ordered(filters)));
    }

    Target target(CriteriaQuery<?> query, Root<T> root) {
        return Target.of(entityManager(), query, root);
    }

    Conditions conditions(Target target) {
        return new Conditions(target, new Budget(context.limits()));
    }

    /** The filters after the orders of the options. */
    Filter[] ordered(Filter... filters) {
        return Stream.concat(context.options().order().stream(), Stream.of(filters))
                .toArray(Filter[]::new);
    }

    /** How many entities there are. */
    TypedQuery<Long> count(Filter... filters) {
        return isWholeTable(filters)
                ? hinted(entityManager().createQuery(text("count(e)"), Long.class))
                : values(Long.class, CriteriaBuilder::count, filters);
    }

    /** EclipseLink keeps the SQL of a text, and makes that of a query of the Criteria API each time. */
    private String text(String selected) {
        return "select " + selected + " from " + context.type().getName() + " e";
    }

    private boolean isWholeTable(Filter... filters) {
        return context.options().order().isEmpty()
                && Stream.of(filters)
                        .allMatch(filter -> filter instanceof LimitOffset || filter instanceof LimitCursor);
    }

    /** Something else than entities, without order, locks and loaded relations. */
    <R> TypedQuery<R> values(
            Class<R> result, BiFunction<CriteriaBuilder, Root<T>, Expression<R>> selected, Filter... filters) {
        return values(result, selected, Condition.NONE, filters);
    }

    <R> TypedQuery<R> values(
            Class<R> result,
            BiFunction<CriteriaBuilder, Root<T>, Expression<R>> selected,
            Condition condition,
            Filter... filters) {
        CriteriaBuilder builder = entityManager().getCriteriaBuilder();
        CriteriaQuery<R> query = builder.createQuery(result);
        Root<T> root = query.from(context.modelType());
        Target target = target(query, root);
        query.select(selected.apply(builder, root)).where(predicates(target, conditions(target), condition, filters));
        return hinted(entityManager().createQuery(query));
    }

    private <R> TypedQuery<R> hinted(TypedQuery<R> query) {
        context.options().hints().forEach(query::setHint);
        return query;
    }

    static Predicate[] predicates(Target target, Conditions conditions, Condition condition, Filter... filters) {
        List<Predicate> predicates = new ArrayList<>(condition.of(target.builder(), target.fields()));
        for (Filter filter : filters) {
            conditions.condition(filter).ifPresent(predicates::add);
        }
        return predicates.toArray(Predicate[]::new);
    }

    /** Whether any of the filters has a condition that a row can fail. */
    boolean isRestricted(Filter... filters) {
        CriteriaQuery<T> query = entityManager().getCriteriaBuilder().createQuery(context.modelType());
        Target target = target(query, query.from(context.modelType()));
        return target.isRestricted(List.of(predicates(target, conditions(target), Condition.NONE, filters)));
    }

    private TypedQuery<T> prepared(TypedQuery<T> query) {
        loadPlan().hint(query::setHint);
        return hintedAndLocked(query);
    }

    LoadPlan loadPlan() {
        return LoadPlan.of(
                entityManager().getMetamodel(),
                context.modelType(),
                context.options().load());
    }

    <Q extends Query> Q hintedAndLocked(Q query) {
        QueryOptions options = context.options();
        options.hints().forEach(query::setHint);
        lockHints().forEach(query::setHint);
        if (options.lockMode() != LockModeType.NONE) {
            query.setLockMode(options.lockMode());
            // What is managed already may be older than the row that is locked now.
            query.setHint(QueryHints.REFRESH, true);
        }
        return query;
    }

    Map<String, Object> lockHints() {
        QueryOptions options = context.options();
        if (options.skipsLocked()) {
            return Map.of(LOCK_TIMEOUT, SKIP_LOCKED);
        }
        return options.lockTimeout()
                .<Map<String, Object>>map(timeout -> Map.of(LOCK_TIMEOUT, (int) timeout.toMillis()))
                .orElse(Map.of());
    }

    /** What finding an entity by its id is told. */
    Map<String, Object> hintsOfFind() {
        Map<String, Object> hints = new LinkedHashMap<>(loadPlan().hints());
        hints.putAll(context.options().hints());
        hints.putAll(lockHints());
        return hints;
    }
}
