package org.alchemycdi.internal.query;

import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CriteriaQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import org.alchemycdi.internal.schema.EntityShape;

/** Reads something of entities that are known by their keys, in as few statements as databases allow. */
final class KeyedQuery {

    // What every database takes, and finds quickly.
    private static final int MOST_PARAMETERS = 500;

    private final Mapped mapped;
    private final EntityShape shape;
    private final RowKey key;

    /** What is read of each entity. */
    @FunctionalInterface
    interface Wanted {
        Cell of(Branch owner, Cells cells, CriteriaQuery<Tuple> query);
    }

    KeyedQuery(Mapped mapped, EntityShape shape) {
        this.mapped = mapped;
        this.shape = shape;
        this.key = RowKey.of(shape, mapped.schemas().shapes()).orElseThrow();
    }

    /** The key of an entity, or nothing where it has none yet. */
    List<Object> keyOf(Object entity) {
        return key.of(entity);
    }

    /** @param found gets each key with each value, in the order of the query */
    void read(Collection<List<Object>> keys, Wanted wanted, BiConsumer<List<Object>, Object> found) {
        List<List<Object>> all = new ArrayList<>(keys);
        int step = Math.max(1, MOST_PARAMETERS / key.size());
        for (int start = 0; start < all.size(); start += step) {
            readChunk(all.subList(start, Math.min(start + step, all.size())), wanted, found);
        }
    }

    @SuppressWarnings("unchecked") // as RowKey makes them
    private void readChunk(List<List<Object>> keys, Wanted wanted, BiConsumer<List<Object>, Object> found) {
        CriteriaQuery<Tuple> query = mapped.builder().createTupleQuery();
        Branch owner = new Branch(query.from(shape.type()), shape, "");
        Cells cells = new Cells(mapped);
        Cell ownKey = cells.key(owner);
        Cell value = wanted.of(owner, cells, query);
        query.multiselect(cells.selections()).where(key.in(keys, owner.path(), mapped.builder()));
        List<Tuple> rows = mapped.entityManager().createQuery(query).getResultList();
        cells.complete(rows);
        rows.forEach(row -> found.accept((List<Object>) ownKey.of(row), value.of(row)));
    }
}
