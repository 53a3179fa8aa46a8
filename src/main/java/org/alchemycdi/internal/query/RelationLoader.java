package org.alchemycdi.internal.query;

import jakarta.annotation.Nullable;
import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.alchemycdi.internal.persistence.Reach;
import org.alchemycdi.internal.schema.EntityAttribute;
import org.alchemycdi.internal.schema.EntityShape;
import org.alchemycdi.internal.schema.Mapping.Kind;
import org.alchemycdi.internal.schema.Part;
import org.alchemycdi.internal.schema.Relations;
import org.alchemycdi.internal.schema.SchemaPlan;
import org.alchemycdi.internal.schema.Source.AttributePath;

/**
 * Reads what a schema needs of several managed entities and is not loaded, by one query for each relation. The entities
 * themselves stay as they are. What only one of them lacks it loads itself, and so do entities of other EntityManagers.
 */
final class RelationLoader {

    private final Mapped mapped;
    private final Relations relations = new Relations();
    private final Map<Class<?>, Set<Object>> seen = new HashMap<>();

    RelationLoader(Mapped mapped) {
        this.mapped = mapped;
    }

    Relations load(Collection<?> entities, Class<?> schema) {
        Set<Object> known = seen.computeIfAbsent(schema, any -> Collections.newSetFromMap(new IdentityHashMap<>()));
        Map<Class<?>, List<Object>> byClass = new LinkedHashMap<>();
        Map<Class<?>, Boolean> areLazy = new HashMap<>();
        for (Object entity : entities) {
            if (entity != null
                    && areLazy.computeIfAbsent(entity.getClass(), type -> readsLazily(type, schema))
                    && known.add(entity)) {
                byClass.computeIfAbsent(entity.getClass(), any -> new ArrayList<>())
                        .add(entity);
            }
        }
        byClass.forEach((type, owners) -> load(owners, mapped.plan(type, schema)));
        return relations;
    }

    private boolean readsLazily(Class<?> type, Class<?> schema) {
        return type.isAnnotationPresent(Entity.class)
                && !schema.isAssignableFrom(type)
                && mapped.plan(type, schema).parts().stream().anyMatch(RelationLoader::isLazy);
    }

    private static boolean isLazy(Part part) {
        return part.source() instanceof AttributePath path
                && path.steps().stream().anyMatch(RelationLoader::isLazy);
    }

    private void load(List<Object> owners, SchemaPlan plan) {
        EntityShape shape = mapped.shape(plan.source());
        Map<Part, List<Object>> selected = new LinkedHashMap<>();
        for (Part part : plan.parts()) {
            if (isLazy(part) && part.source() instanceof AttributePath path) {
                List<Object> waiting = waiting(owners, path.steps());
                if (!waiting.isEmpty() && new Selectable(mapped).isPart(part, shape)) {
                    selected.put(part, waiting);
                } else if (!waiting.isEmpty()) {
                    new EntityRead(mapped, relations).read(part, waiting);
                }
                follow(part, without(selected.getOrDefault(part, List.of()), owners));
            }
        }
        new ColumnRead(mapped, shape, relations).read(selected);
    }

    private static boolean isLazy(EntityAttribute attribute) {
        Basic basic = attribute.property().annotations().find(Basic.class);
        return attribute.kind().isRelation()
                || attribute.kind() == Kind.ELEMENTS
                || (basic != null && basic.fetch() == FetchType.LAZY);
    }

    private List<Object> waiting(List<Object> owners, List<EntityAttribute> steps) {
        List<Object> unloaded =
                owners.stream().filter(owner -> !isLoaded(owner, steps)).toList();
        if (unloaded.size() < 2 || !Reach.isOpen(mapped.entityManager())) {
            return List.of();
        }
        List<Object> managed =
                unloaded.stream().filter(mapped.entityManager()::contains).toList();
        return managed.size() < 2 ? List.of() : managed;
    }

    private boolean isLoaded(Object owner, List<EntityAttribute> steps) {
        Object reached = owner;
        for (EntityAttribute step : steps) {
            if (reached == null) {
                return true;
            }
            if (isLazy(step) && !mapped.shape(reached.getClass()).isLoaded(reached, step)) {
                return false;
            }
            reached = step.get(reached);
        }
        return true;
    }

    private static Collection<Object> without(Collection<Object> some, Collection<Object> all) {
        Set<Object> left = Collections.newSetFromMap(new IdentityHashMap<>());
        left.addAll(all);
        some.forEach(left::remove);
        return left;
    }

    /** What is not made of columns is made of entities, which may lack something themselves. */
    private void follow(Part part, Collection<Object> owners) {
        if (part.nested() != null) {
            List<?> targets = owners.stream()
                    .flatMap(owner -> elements(relations.of(part, owner)))
                    .toList();
            load(targets, part.nested());
        }
    }

    private static Stream<?> elements(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.values().stream();
        }
        return value instanceof Collection<?> collection ? collection.stream() : Stream.ofNullable(value);
    }
}
