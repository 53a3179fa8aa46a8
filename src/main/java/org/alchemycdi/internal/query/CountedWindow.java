package org.alchemycdi.internal.query;

import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Root;
import java.util.List;
import org.alchemycdi.filter.Filter;
import org.alchemycdi.repository.Counted;
import org.eclipse.persistence.expressions.ExpressionBuilder;
import org.eclipse.persistence.jpa.JpaCriteriaBuilder;

/** A page and its total in one statement, by a window over all rows that match. */
final class CountedWindow<T> {

    private final Context<T> context;
    private final Selection<T> selection;

    CountedWindow(Context<T> context, Selection<T> selection) {
        this.context = context;
        this.selection = selection;
    }

    Counted<T> read(Filter... filters) {
        Window window = Window.of(context.limits(), filters);
        List<Tuple> rows =
                window.rows(selection.hintedAndLocked(context.entityManager().createQuery(query(filters))));
        List<T> items =
                rows.stream().map(row -> context.modelType().cast(row.get(0))).toList();
        // Past the last page no row tells the total.
        return rows.isEmpty()
                ? new Reader<>(context).counted(items, filters)
                : new Counted<>(items, ((Number) rows.get(0).get(1)).longValue());
    }

    private CriteriaQuery<Tuple> query(Filter... filters) {
        CriteriaBuilder builder = context.entityManager().getCriteriaBuilder();
        CriteriaQuery<Tuple> query = builder.createTupleQuery();
        Root<T> root = query.from(context.modelType());
        selection.restrict(query.multiselect(root, total(builder)), root, Selection.Condition.NONE, filters);
        return query;
    }

    /** Jakarta Persistence has no windows; EclipseLink takes this text into the statement as it is. */
    private static Expression<Long> total(CriteriaBuilder builder) {
        return ((JpaCriteriaBuilder) builder)
                .fromExpression(new ExpressionBuilder().sql("COUNT(*) OVER ()", List.of()), Long.class);
    }
}
