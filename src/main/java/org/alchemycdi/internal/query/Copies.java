package org.alchemycdi.internal.query;

import jakarta.annotation.Nullable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alchemycdi.internal.persistence.RollbackOnly;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.mappings.ForeignReferenceMapping;

/**
 * Entities among data that are copies of rows, since an earlier EntityManager has read them. Persisted, they would be inserted
 * again; so their rows stand in their place, and take over what they say where the relation cascades merging.
 */
final class Copies {

    private final Context<?> context;
    private final UnitOfWorkImpl unit;
    private final Map<Object, Object> rows = new IdentityHashMap<>();
    private final List<Change> changes = new ArrayList<>();

    private record Change(Object row, Map<String, Object> values) {}

    Copies(Context<?> context) {
        this.context = context;
        this.unit = context.entityManager().unwrap(UnitOfWorkImpl.class);
    }

    /** The values of an entity of this type with rows in the place of their copies. */
    Map<String, Object> replaced(Class<?> type, Map<String, ?> values) {
        Map<String, Object> replaced = new LinkedHashMap<>(values);
        context.schemas().shapes().entity(type).attributes().stream()
                .filter(attribute -> attribute.kind().isRelation())
                .forEach(attribute -> replaced.computeIfPresent(
                        attribute.name(), (name, value) -> replaced(value, isMerged(type, name))));
        return replaced;
    }

    private Object replaced(Object value, boolean isMerged) {
        List<Object> found = new ArrayList<>();
        related(value)
                .filter(this::isUnknownCopy)
                .collect(Collectors.groupingBy(Object::getClass))
                .forEach((type, copies) -> found.addAll(find(type, copies)));
        if (isMerged) {
            found.forEach(copy -> changes.add(new Change(
                    rows.get(copy), replaced(copy.getClass(), context.schemas().present(copy)))));
        }
        return related(value).anyMatch(rows::containsKey) ? withRows(value) : value;
    }

    private static Stream<?> related(@Nullable Object value) {
        Object plain = value instanceof Map<?, ?> map ? map.values() : value;
        return plain instanceof Collection<?> collection ? collection.stream() : Stream.ofNullable(plain);
    }

    private boolean isUnknownCopy(@Nullable Object related) {
        if (related == null || rows.containsKey(related)) {
            return false;
        }
        ClassDescriptor descriptor = unit.getDescriptor(related.getClass());
        return descriptor != null && !context.entityManager().contains(related);
    }

    private <E> List<Object> find(Class<E> type, List<?> related) {
        Context<E> target = context.ofRelated(type);
        RowIdentity<E> identity = target.key();
        Map<Object, Object> ids = new IdentityHashMap<>();
        related.forEach(each -> identity.ofEntity(type.cast(each)).ifPresent(id -> ids.put(each, id)));
        Map<Object, E> existing = new RowsById<>(target, identity).read(ids.values());
        List<?> copies = related.stream()
                .filter(each -> existing.containsKey(ids.get(each)))
                .toList();
        copies.forEach(copy -> rows.put(copy, existing.get(ids.get(copy))));
        return List.copyOf(copies);
    }

    private boolean isMerged(Class<?> type, String attribute) {
        return Optional.ofNullable(unit.getDescriptor(type))
                .map(descriptor -> descriptor.getMappingForAttributeName(attribute))
                .filter(mapping -> mapping instanceof ForeignReferenceMapping relation && relation.isCascadeMerge())
                .isPresent();
    }

    private Object withRows(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> replaced = new LinkedHashMap<>(map);
            replaced.replaceAll((key, each) -> rows.getOrDefault(each, each));
            return replaced;
        }
        return value instanceof Collection<?> collection
                ? collection.stream().map(each -> rows.getOrDefault(each, each)).toList()
                : rows.get(value);
    }

    /** Writes into the rows what their copies say. */
    void write() {
        // The entity that they belong to is changed already.
        RollbackOnly.ifFails(
                context.entityManager(),
                () -> changes.forEach(change -> context.schemas().apply(change.values(), change.row())));
    }
}
