package org.alchemycdi.internal.schema;

import jakarta.annotation.Nullable;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.alchemycdi.internal.message.Message;

/**
 * What follows for the entities on the other side of a relation, which own it. Only what they say is stored: a book in
 * author.books is not the author's before book.author says so, and stays the author's until it does not.
 *
 * @param left those that do not belong to the owner any more
 * @param joined those that belong to it from now on
 */
record OtherSide(
        Shapes shapes, Object owner, EntityAttribute attribute, Collection<Object> left, Collection<Object> joined) {

    /** Reads who belongs to the owner before the value is written, and refuses a value without those that must. */
    static OtherSide before(Assignment assignment) {
        EntityAttribute attribute = assignment.attribute();
        Collection<Object> joined = entities(assignment.value());
        // Orphans are deleted by the provider.
        Collection<Object> former =
                attribute.mapping().removesOrphans() ? List.of() : entities(attribute.get(assignment.owner()));
        OtherSide side = new OtherSide(assignment.shapes(), assignment.owner(), attribute, former, joined);
        return side.withoutThoseThatStay().requireLeavable(assignment.path());
    }

    private static Collection<Object> entities(@Nullable Object value) {
        Object plain = value instanceof Map<?, ?> map ? map.values() : value;
        if (plain instanceof Collection<?> collection) {
            return collection.stream()
                    .filter(Objects::nonNull)
                    .<Object>map(each -> each)
                    .toList();
        }
        return plain == null ? List.of() : List.of(plain);
    }

    private OtherSide withoutThoseThatStay() {
        Set<Object> staying = new HashSet<>();
        joined.forEach(entity -> staying.add(identity(entity)));
        List<Object> leaving = left.stream()
                .filter(entity -> !staying.contains(identity(entity)) && belongs(entity))
                .toList();
        return new OtherSide(shapes, owner, attribute, leaving, joined);
    }

    /** Of a row that is there its id: data may hold a copy of it that is not managed. */
    private Object identity(Object entity) {
        List<Object> id = shapes.entity(entity.getClass()).ids().stream()
                .map(part -> part.get(entity))
                .filter(Objects::nonNull)
                .toList();
        return id.isEmpty() ? new Same(entity) : id;
    }

    /** Equal to itself only, whatever the entity says of that. */
    private record Same(Object entity) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Same same && same.entity == entity;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(entity);
        }
    }

    private OtherSide requireLeavable(Path path) {
        for (Object entity : left) {
            if (owning(entity).mapping().isRequired()) {
                String type = entity.getClass().getSimpleName();
                throw Refusal.of(
                        path,
                        null,
                        Message.MEMBER_NOT_LEAVABLE,
                        path,
                        type,
                        type,
                        owning(entity).name());
            }
        }
        return this;
    }

    private boolean belongs(Object entity) {
        EntityAttribute owning = owning(entity);
        if (owning == null) {
            return false;
        }
        Object current = owning.get(entity);
        return current instanceof Collection<?> owners ? owners.contains(owner) : current == owner;
    }

    /** The attribute by which the entity owns the relation, if it can be written. */
    private @Nullable EntityAttribute owning(Object entity) {
        EntityAttribute owning =
                shapes.entity(entity.getClass()).find(attribute.mapping().mappedBy());
        return owning == null || !owning.property().accessor().isWritable() ? null : owning;
    }

    /** After the value was written. */
    void follow() {
        left.forEach(this::release);
        joined.forEach(this::link);
    }

    private void release(Object entity) {
        EntityAttribute owning = owning(entity);
        if (owning.get(entity) instanceof Collection<?> owners) {
            owners.remove(owner);
        } else {
            owning.property().accessor().set(entity, null);
        }
    }

    private void link(Object entity) {
        EntityAttribute owning = owning(entity);
        if (owning == null) {
            return;
        }
        Object current = owning.get(entity);
        if (owning.kind() == Mapping.Kind.TO_ONE && current != owner) {
            owning.property().accessor().set(entity, owner);
        } else if (owning.kind() == Mapping.Kind.TO_MANY && !(current instanceof Map)) {
            addTo(current, owning, entity);
        }
    }

    private void addTo(@Nullable Object current, EntityAttribute owning, Object entity) {
        @SuppressWarnings("unchecked") // of entities of the owner's type, since its attribute says mappedBy
        Collection<Object> owners = (Collection<Object>) current;
        if (owners == null) {
            owners = Containers.collections(owning.type().raw()).get();
            owning.property().accessor().set(entity, owners);
        }
        if (!owners.contains(owner)) {
            owners.add(owner);
        }
    }
}
