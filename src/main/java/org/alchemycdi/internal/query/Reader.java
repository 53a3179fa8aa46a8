package org.alchemycdi.internal.query;

import jakarta.annotation.Nullable;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alchemycdi.filter.CollectionFilter;
import org.alchemycdi.filter.Filter;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.repository.Counted;
import org.alchemycdi.repository.Cursored;
import org.alchemycdi.repository.MultipleResultsFoundException;
import org.alchemycdi.repository.NotFoundException;
import org.alchemycdi.repository.QueryOptions;

/** The reading methods of a repository. */
final class Reader<T> {

    private final Context<T> context;
    private final Selection<T> selection;
    private final Tables<T> tables;

    Reader(Context<T> context) {
        this.context = context;
        this.selection = new Selection<>(context);
        this.tables = Tables.of(context.entityManager(), context.modelType());
    }

    private EntityManager entityManager() {
        return context.entityManager();
    }

    long count(Filter... filters) {
        return count(FlushModeType.AUTO, filters);
    }

    private long count(FlushModeType flush, Filter... filters) {
        return context.attempt(() -> tables.selections(context)
                .mapToLong(table -> table.count(filters).setFlushMode(flush).getSingleResult())
                .sum());
    }

    boolean exists(Filter... filters) {
        return context.attempt(() -> tables.selections(context).anyMatch(table -> isAny(table, filters)));
    }

    private static boolean isAny(Selection<?> table, Filter... filters) {
        return !table.values(Integer.class, (builder, root) -> builder.literal(1), filters)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    T get(Object id) {
        return context.attempt(() -> find(id).orElseThrow(() -> noRowOf(id)));
    }

    /** By its key, whatever stands for the id. */
    T getByKey(Object key) {
        return context.attempt(() -> Optional.ofNullable(findByKey(key)).orElseThrow(() -> noRowOf(key)));
    }

    private NotFoundException noRowOf(Object id) {
        return Message.NO_ROW_OF_ID.as(NotFoundException::new, context.name(), Fields.shown("" + id));
    }

    private Optional<T> find(@Nullable Object id) {
        Optional<String> otherAttribute = context.options().idAttribute();
        return otherAttribute.isPresent()
                ? findBy(otherAttribute.get(), context.identity().of(id))
                : Optional.ofNullable(findByKey(context.key().of(id)));
    }

    private Optional<T> findBy(String attribute, Object value) {
        return onlyOne(selection
                .entities(new CollectionFilter(attribute, List.of(value)))
                .setMaxResults(2)
                .getResultList());
    }

    T findByKey(Object key) {
        LockModeType lock = context.options().lockMode();
        Map<String, Object> hints = selection.hintsOfFind();
        return lock == LockModeType.NONE
                ? entityManager().find(context.modelType(), key, hints)
                : entityManager().find(context.modelType(), key, lock, hints);
    }

    private Optional<T> onlyOne(List<T> found) {
        if (found.size() > 1) {
            throw Message.SEVERAL_ROWS.as(MultipleResultsFoundException::new, context.name());
        }
        return found.stream().findFirst();
    }

    T getOne(Filter... filters) {
        return context.attempt(() ->
                one(filters).orElseThrow(() -> Message.NO_ROW_MATCHES.as(NotFoundException::new, context.name())));
    }

    Optional<T> getOneOrNone(Filter... filters) {
        return context.attempt(() -> one(filters));
    }

    private Optional<T> one(Filter... filters) {
        return onlyOne(selection.entities(filters).setMaxResults(2).getResultList());
    }

    List<T> getMany(Filter... filters) {
        tables.requireNoOrderOver(context.options(), filters);
        Window window = Window.of(context.limits(), filters);
        return context.attempt(() -> window.rows(selection.entities(filters)));
    }

    Counted<T> getManyAndCount(Filter... filters) {
        return isCountedByWindow()
                ? context.attempt(() -> new CountedWindow<>(context, selection).read(filters))
                : counted(getMany(filters), filters);
    }

    private boolean isCountedByWindow() {
        QueryOptions options = context.options();
        return options.countsByWindow()
                && options.lockMode() == LockModeType.NONE
                && selection.loadPlan().isEmpty()
                && !tables.areSeveral();
    }

    <R> Counted<R> counted(List<R> items, Filter... filters) {
        long total = Window.of(context.limits(), filters)
                .provenTotal(items.size())
                .orElseGet(() -> countAfter(items, filters));
        return new Counted<>(items, total);
    }

    /** Rows that were just read have been preceded by a flush; another would compare each of them with its row again. */
    private long countAfter(List<?> items, Filter... filters) {
        return count(items.isEmpty() ? FlushModeType.AUTO : FlushModeType.COMMIT, filters);
    }

    <S> List<S> getMany(Class<S> schema, Filter... filters) {
        Mapped mapped = new Mapped(entityManager(), context.schemas());
        Projection<T, S> projection = new Projection<>(mapped, context.modelType(), schema);
        if (isOfEntities(projection)) {
            return new LoadingSchemas(mapped).toSchema(getMany(filters), schema);
        }
        Window window = Window.of(context.limits(), filters);
        return context.attempt(() -> projection.read(
                (query, root) -> selection.restrict(query, root, Selection.Condition.NONE, filters), window));
    }

    Cursored<T> getCursorPage(Filter... filters) {
        tables.requireOne();
        CursorRead<T> read = new CursorRead<>(context, selection, filters);
        return context.attempt(() -> read.read(selection.loadPlan().isEmpty() ? this::whole : this::byKey));
    }

    private Made<T> whole(Root<T> root) {
        return new Made<>(List.of(root), rows -> rows.stream()
                .map(row -> context.modelType().cast(row.get(0)))
                .toList());
    }

    /** A query for more than entities loads no relations besides, so another one reads the entities. */
    private Made<T> byKey(Root<T> root) {
        Fields fields = new Fields(entityManager().getMetamodel(), root);
        List<Path<?>> key =
                context.key().paths().stream().<Path<?>>map(fields::get).toList();
        return new Made<>(
                List.copyOf(key),
                rows -> List.copyOf(byKeys(rows.stream()
                                .map(row -> context.key().of(key(row, key.size())))
                                .toList())
                        .values()));
    }

    private static Object key(Tuple row, int parts) {
        return parts == 1 ? row.get(0) : List.of(row.toArray()).subList(0, parts);
    }

    <S> Cursored<S> getCursorPage(Class<S> schema, Filter... filters) {
        Mapped mapped = new Mapped(entityManager(), context.schemas());
        Projection<T, S> projection = new Projection<>(mapped, context.modelType(), schema);
        if (isOfEntities(projection)) {
            Cursored<T> page = getCursorPage(filters);
            return page.with(new LoadingSchemas(mapped).toSchema(page.items(), schema));
        }
        CursorRead<T> read = new CursorRead<>(context, selection, filters);
        return context.attempt(() -> read.read(projection::from));
    }

    // What is locked is rows, not columns.
    private boolean isOfEntities(Projection<T, ?> projection) {
        return context.options().lockMode() != LockModeType.NONE || tables.areSeveral() || !projection.isPossible();
    }

    /** The row that these values identify, if there is one. */
    Optional<T> match(Matching matching) {
        return context.attempt(
                () -> onlyOne(selection.entities(matching).setMaxResults(2).getResultList()));
    }

    /** Reads a row again, with the lock of the options. */
    void lock(T entity) {
        context.attempt(() -> {
            entityManager().refresh(entity, context.options().lockMode(), selection.lockHints());
            return entity;
        });
    }

    /** The rows that have all the values of one of these. */
    List<T> anyOf(List<Map<String, Object>> values) {
        return context.attempt(() ->
                selection.entities(new Alternatives(values, context.coercion())).getResultList());
    }

    /** The rows that have one of the values in each of the fields: those that match, and perhaps a few more. */
    List<T> anyOf(List<String> names, List<Map<String, ?>> values) {
        return context.attempt(() -> selection
                .entities((builder, fields) -> names.stream()
                        .<Predicate>map(name -> in(
                                fields.field(name).requireComparable("upserts").path(), name, values))
                        .toList())
                .getResultList());
    }

    private Predicate in(Path<?> path, String name, List<Map<String, ?>> values) {
        return path.in(values.stream()
                .map(row -> context.coercion().coerce(row.get(name), path.getJavaType(), name))
                .distinct()
                .toList());
    }

    /** The rows of these keys that exist, by key and in the order of the keys. */
    Map<Object, T> byKeys(Collection<?> keys) {
        return new RowsById<>(context, context.key()).read(keys);
    }

    /** Gives it away as the options say. */
    <E extends Collection<T>> E handedOut(E entities) {
        if (context.options().isDetached()) {
            entities.forEach(entityManager()::detach);
        }
        return entities;
    }
}
