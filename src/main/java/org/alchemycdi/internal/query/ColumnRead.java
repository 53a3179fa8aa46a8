package org.alchemycdi.internal.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alchemycdi.internal.schema.EntityAttribute;
import org.alchemycdi.internal.schema.EntityShape;
import org.alchemycdi.internal.schema.Mapping.Kind;
import org.alchemycdi.internal.schema.Part;
import org.alchemycdi.internal.schema.Relations;
import org.alchemycdi.internal.schema.Source.AttributePath;

/** Reads what parts of a schema take from entities that are there already, by columns alone. */
final class ColumnRead {

    private final Mapped mapped;
    private final EntityShape shape;
    private final Relations relations;

    ColumnRead(Mapped mapped, EntityShape shape, Relations relations) {
        this.mapped = mapped;
        this.shape = shape;
        this.relations = relations;
    }

    /** Each collection by a query of its own, all else by one together. */
    void read(Map<Part, List<Object>> waiting) {
        Map<Part, List<Object>> others = new LinkedHashMap<>(waiting);
        others.keySet().removeIf(this::isCollection);
        waiting.forEach((part, owners) -> {
            if (isCollection(part)) {
                readCollection(part, owners);
            }
        });
        if (!others.isEmpty()) {
            readTogether(others);
        }
    }

    private boolean isCollection(Part part) {
        List<EntityAttribute> steps = steps(part);
        return steps.size() == 1
                && (steps.get(0).kind() == Kind.TO_MANY || steps.get(0).kind() == Kind.ELEMENTS);
    }

    private static List<EntityAttribute> steps(Part part) {
        return ((AttributePath) part.source()).steps();
    }

    private void readCollection(Part part, List<Object> owners) {
        EntityAttribute relation = steps(part).get(0);
        RelationQuery query = new RelationQuery(mapped, shape, relation, mapped.element(relation, part));
        query.of(owners).forEach((owner, elements) -> relations.put(part, owner, elements));
    }

    private void readTogether(Map<Part, List<Object>> waiting) {
        KeyedQuery query = new KeyedQuery(mapped, shape);
        List<Part> parts = List.copyOf(waiting.keySet());
        Map<List<Object>, Object> owners = new LinkedHashMap<>();
        waiting.values().forEach(some -> some.forEach(owner -> owners.put(query.keyOf(owner), owner)));
        query.read(
                owners.keySet(),
                (branch, cells, any) -> {
                    List<Cell> wanted =
                            parts.stream().map(part -> cells.part(branch, part)).toList();
                    return row -> {
                        List<Object> values = new ArrayList<>();
                        wanted.forEach(cell -> values.add(cell.of(row)));
                        return values;
                    };
                },
                (key, values) -> put(parts, owners.get(key), (List<?>) values));
    }

    private void put(List<Part> parts, Object owner, List<?> values) {
        for (int i = 0; i < parts.size(); i++) {
            relations.put(parts.get(i), owner, values.get(i));
        }
    }
}
