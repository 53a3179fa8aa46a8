package org.alchemycdi.internal.query;

import jakarta.persistence.Tuple;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A relation or collection of the entities in the rows of a query, read by one further query for all of them. */
final class ProjectedRelation implements Cell {

    private final Cell owner;
    private final RelationQuery query;
    private Map<List<Object>, List<Object>> found = Map.of();

    /** @param owner the key of the entity that has the relation */
    ProjectedRelation(Cell owner, RelationQuery query) {
        this.owner = owner;
        this.query = query;
    }

    void read(List<Tuple> rows) {
        Set<List<Object>> keys = new LinkedHashSet<>();
        for (Tuple row : rows) {
            if (key(row) != null) {
                keys.add(key(row));
            }
        }
        found = query.read(keys);
    }

    @Override
    public List<Object> of(Tuple row) {
        return found.getOrDefault(key(row), List.of());
    }

    @SuppressWarnings("unchecked") // as RowKey makes them
    private List<Object> key(Tuple row) {
        return (List<Object>) owner.of(row);
    }
}
