package org.alchemycdi.internal.query;

import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import java.util.List;
import org.alchemycdi.internal.schema.SchemaPlan;

/** Reads the rows of an entity straight as schemas: only the columns that these need, and no entity. */
final class Projection<T, S> {

    private final Mapped mapped;
    private final Class<T> modelType;
    private final Class<S> schema;

    /** Says which rows are meant, and in which order. */
    @FunctionalInterface
    interface Rows<T> {
        void choose(CriteriaQuery<Tuple> query, Root<T> root);
    }

    Projection(Mapped mapped, Class<T> modelType, Class<S> schema) {
        this.mapped = mapped;
        this.modelType = modelType;
        this.schema = schema;
    }

    /** Whether the schema can be made of columns; if not, it is made of entities. */
    boolean isPossible() {
        return !schema.isAssignableFrom(modelType) && new Selectable(mapped).isPlan(plan());
    }

    private SchemaPlan plan() {
        return mapped.plan(modelType, schema);
    }

    List<S> read(Rows<T> chosen, Window window) {
        CriteriaQuery<Tuple> query = mapped.builder().createTupleQuery();
        Root<T> root = query.from(modelType);
        chosen.choose(query, root);
        Made<S> made = from(root);
        query.multiselect(made.columns());
        return made.rows().apply(window.rows(mapped.entityManager().createQuery(query)));
    }

    /** To be asked for after the conditions were made, whose joins it takes over. */
    Made<S> from(Root<T> root) {
        Cells cells = new Cells(mapped);
        Cell made = cells.schema(new Branch(root, mapped.shape(modelType), ""), plan());
        return new Made<>(cells.selections(), rows -> {
            cells.complete(rows);
            return rows.stream().map(row -> schema.cast(made.of(row))).toList();
        });
    }
}
