package org.alchemycdi.internal.query;

import jakarta.annotation.Nullable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.alchemycdi.internal.schema.EntityAttribute;
import org.alchemycdi.internal.schema.EntityShape;
import org.alchemycdi.internal.schema.Mapping.Kind;
import org.alchemycdi.internal.schema.Part;
import org.alchemycdi.internal.schema.Relations;
import org.alchemycdi.internal.schema.Source.AttributePath;

/** Reads the related entities that a part of a schema takes, where columns alone are not enough. */
final class EntityRead {

    private final Mapped mapped;
    private final Relations relations;

    EntityRead(Mapped mapped, Relations relations) {
        this.mapped = mapped;
        this.relations = relations;
    }

    void read(Part part, List<Object> owners) {
        AttributePath path = (AttributePath) part.source();
        Map<Object, Object> reached = reached(owners, path.steps());
        owners.forEach(owner -> relations.put(part, owner, taken(path, reached.get(owner))));
    }

    private static @Nullable Object taken(AttributePath path, @Nullable Object value) {
        return path.getter() == null || value == null ? value : path.getter().get(value);
    }

    private Map<Object, Object> reached(Collection<Object> owners, List<EntityAttribute> steps) {
        Map<Object, Object> values = new IdentityHashMap<>();
        owners.stream()
                .collect(Collectors.groupingBy(Object::getClass))
                .forEach((type, same) -> values.putAll(values(same, steps.get(0), mapped.shape(type))));
        if (steps.size() > 1) {
            List<Object> targets =
                    values.values().stream().filter(Objects::nonNull).distinct().toList();
            Map<Object, Object> further = reached(targets, steps.subList(1, steps.size()));
            values.replaceAll((owner, target) -> target == null ? null : further.get(target));
        }
        return values;
    }

    private Map<Object, Object> values(List<Object> owners, EntityAttribute step, EntityShape shape) {
        Map<Object, Object> values = new IdentityHashMap<>();
        List<Object> waiting = new ArrayList<>();
        for (Object owner : owners) {
            if (isReadTogether(owner, step, shape)) {
                waiting.add(owner);
            } else {
                values.put(owner, step.get(owner));
            }
        }
        if (!waiting.isEmpty()) {
            new RelationQuery(mapped, shape, step, null)
                    .of(waiting)
                    .forEach((owner, found) -> values.put(owner, single(step, found)));
        }
        return values;
    }

    // EclipseLink takes the elements of a collection of embeddables for entities if a query answers them.
    private boolean isReadTogether(Object owner, EntityAttribute step, EntityShape shape) {
        return step.kind().isRelation()
                && !(Map.class.isAssignableFrom(step.type().raw()))
                && !shape.isLoaded(owner, step)
                && RowKey.of(shape, mapped.schemas().shapes()).isPresent();
    }

    private static @Nullable Object single(EntityAttribute step, List<Object> found) {
        if (step.kind() == Kind.TO_MANY) {
            return found;
        }
        return found.isEmpty() ? null : found.get(0);
    }
}
