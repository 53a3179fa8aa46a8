package org.alchemycdi.internal.schema;

import jakarta.annotation.Nullable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alchemycdi.internal.message.Message;

/** One attribute that is going to be written, with a value of its type. */
record Assignment(
        Shapes shapes,
        Object owner,
        EntityAttribute attribute,
        @Nullable Object value,
        Path path) {

    void perform() {
        try {
            attribute.property().accessor().set(owner, value);
        } catch (IllegalArgumentException | NullPointerException e) {
            // The entity's own setter does not like the value. With a value at hand a null pointer is its mistake.
            if (e instanceof NullPointerException && value != null) {
                throw e;
            }
            throw Refusal.of(path, e, Message.VALUE_NOT_ACCEPTED, path);
        }
        if (!attribute.mapping().mappedBy().isEmpty()) {
            related().forEach(this::linkBack);
        }
    }

    /** What gives the attribute back the value that it has now. A relation is not loaded for that. */
    Optional<Assignment> inverse() {
        return shapes.entity(owner.getClass()).isLoaded(owner, attribute)
                ? Optional.of(new Assignment(shapes, owner, attribute, attribute.get(owner), path))
                : Optional.empty();
    }

    /** Leaves it if the entity does not take it, and says so in the exception that is on its way. */
    void performOrAddTo(RuntimeException failure) {
        try {
            attribute.property().accessor().set(owner, value);
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private Collection<?> related() {
        if (value instanceof Map<?, ?> map) {
            return map.values();
        }
        return value instanceof Collection<?> collection ? collection : value == null ? List.of() : List.of(value);
    }

    // Only the owning side is stored: a book in author.books is not the author's before book.author says so.
    private void linkBack(Object other) {
        EntityAttribute owning =
                shapes.entity(other.getClass()).find(attribute.mapping().mappedBy());
        if (owning == null || !owning.property().accessor().isWritable()) {
            return;
        }
        Object current = owning.get(other);
        if (owning.kind() == Mapping.Kind.TO_ONE && current != owner) {
            owning.property().accessor().set(other, owner);
        } else if (owning.kind() == Mapping.Kind.TO_MANY && !(current instanceof Map)) {
            addTo(current, owning, other);
        }
    }

    private void addTo(@Nullable Object current, EntityAttribute owning, Object other) {
        @SuppressWarnings("unchecked") // of entities of the owner's type, since its attribute says mappedBy
        Collection<Object> collection = (Collection<Object>) current;
        if (collection == null) {
            collection = Containers.collections(owning.type().raw()).get();
            owning.property().accessor().set(other, collection);
        }
        if (!collection.contains(owner)) {
            collection.add(owner);
        }
    }
}
