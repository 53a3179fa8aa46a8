package org.alchemycdi.internal.query;

import jakarta.annotation.Nullable;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CriteriaQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alchemycdi.internal.schema.EntityAttribute;
import org.alchemycdi.internal.schema.EntityShape;
import org.alchemycdi.internal.schema.SchemaPlan;

/** Reads one relation or collection for many owners together. */
final class RelationQuery {

    private final Mapped mapped;
    private final KeyedQuery owners;
    private final EntityAttribute relation;
    private final @Nullable SchemaPlan element;

    /** @param element what is made of each element, or nothing where it is taken as it is */
    RelationQuery(Mapped mapped, EntityShape owner, EntityAttribute relation, @Nullable SchemaPlan element) {
        this.mapped = mapped;
        this.owners = new KeyedQuery(mapped, owner);
        this.relation = relation;
        this.element = element;
    }

    /** The elements by the key of their owner, in the order that the relation has. */
    Map<List<Object>, List<Object>> read(Collection<List<Object>> keys) {
        Map<List<Object>, List<Object>> found = new HashMap<>();
        owners.read(keys, this::elements, (key, value) -> found.computeIfAbsent(key, any -> new ArrayList<>())
                .add(value));
        return found;
    }

    /** The elements of each of these entities, none for some. */
    Map<Object, List<Object>> of(List<Object> entities) {
        Map<List<Object>, Object> byKey = new LinkedHashMap<>();
        entities.forEach(entity -> byKey.put(owners.keyOf(entity), entity));
        Map<List<Object>, List<Object>> found = read(byKey.keySet());
        Map<Object, List<Object>> elements = new IdentityHashMap<>();
        byKey.forEach((key, entity) -> elements.put(entity, found.getOrDefault(key, List.of())));
        return elements;
    }

    private Cell elements(Branch owner, Cells cells, CriteriaQuery<Tuple> query) {
        Branch elements = owner.elements(relation, mapped.targetOrNone(relation));
        query.orderBy(new RelationOrder(mapped.builder(), relation).of(elements));
        return element == null ? cells.whole(elements) : cells.schema(elements, element);
    }
}
