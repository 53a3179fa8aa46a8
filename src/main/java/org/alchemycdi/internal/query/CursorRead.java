package org.alchemycdi.internal.query;

import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.alchemycdi.AlchemyException;
import org.alchemycdi.filter.Filter;
import org.alchemycdi.filter.LimitCursor;
import org.alchemycdi.filter.LimitOffset;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.repository.Cursored;
import org.alchemycdi.repository.InvalidRequestException;

/** Reads the rows beyond a cursor, and one more, which tells whether another page follows. To be used for one page. */
final class CursorRead<T> {

    private final Context<T> context;
    private final Selection<T> selection;
    private final Filter[] filters;
    private final LimitCursor asked;

    CursorRead(Context<T> context, Selection<T> selection, Filter... filters) {
        this.context = context;
        this.selection = selection;
        this.filters = filters;
        this.asked = asked();
    }

    private LimitCursor asked() {
        List<Filter> windows = Stream.of(filters)
                .filter(filter -> filter instanceof LimitCursor || filter instanceof LimitOffset)
                .toList();
        if (windows.size() != 1 || !(windows.get(0) instanceof LimitCursor one)) {
            throw Message.CURSOR_PAGE_EXPECTED.as(AlchemyException::new);
        }
        if (one.limit() < 1) {
            throw Message.CURSOR_LIMIT.as((code, reason) -> new InvalidRequestException(code, reason, "limit"));
        }
        Window.requireSmall(one.limit(), context.limits());
        return one;
    }

    /** @param made what is made of each row, from the root of the query */
    <R> Cursored<R> read(Function<Root<T>, Made<R>> made) {
        CriteriaQuery<Tuple> query =
                context.entityManager().getCriteriaBuilder().createTupleQuery();
        Root<T> root = query.from(context.modelType());
        Target target = selection.target(query, root);
        Conditions conditions = selection.conditions(target);
        Keyset keyset = Keyset.of(context, target, conditions, selection.ordered(filters));
        Optional<Place> place = Optional.ofNullable(asked.cursor())
                .map(cursor -> context.cursors().read(cursor, keyset));
        Keyset walked = place.filter(Place::isBackward).isPresent() ? keyset.reversed() : keyset;
        query.where(Selection.predicates(
                        target,
                        conditions,
                        (builder, fields) -> place.map(walked::beyond).stream().toList(),
                        filters))
                .orderBy(walked.orders());
        return page(keyset, place, made.apply(root), query);
    }

    private <R> Cursored<R> page(Keyset keyset, Optional<Place> place, Made<R> made, CriteriaQuery<Tuple> query) {
        List<jakarta.persistence.criteria.Selection<?>> columns = new ArrayList<>(made.columns());
        columns.addAll(keyset.columns());
        List<Tuple> rows = new ArrayList<>(rows(query.multiselect(columns)));
        boolean hasMore = rows.size() > asked.limit();
        if (hasMore) {
            rows.remove(asked.limit());
        }
        if (place.filter(Place::isBackward).isPresent()) {
            Collections.reverse(rows);
        }
        CursorLinks links = new CursorLinks(
                place, hasMore, row -> values(row, made.columns().size(), keyset));
        return new Cursored<>(
                made.rows().apply(rows),
                links.next(rows).map(next -> context.cursors().write(next, keyset)),
                links.previous(rows).map(previous -> context.cursors().write(previous, keyset)));
    }

    private List<Tuple> rows(CriteriaQuery<Tuple> query) {
        TypedQuery<Tuple> prepared =
                selection.hintedAndLocked(context.entityManager().createQuery(query));
        int oneMore = (int) Math.min(asked.limit() + 1L, Integer.MAX_VALUE);
        return prepared.setMaxResults(oneMore).getResultList();
    }

    private static List<Object> values(Tuple row, int first, Keyset keyset) {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < keyset.keys().size(); i++) {
            values.add(row.get(first + i));
        }
        return values;
    }
}
