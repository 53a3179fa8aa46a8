package org.alchemycdi.internal.schema;

import jakarta.annotation.Nullable;
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
    }

    /** What follows for entities that own the relation which is written, if it is one of these. */
    Optional<OtherSide> otherSide() {
        return attribute.mapping().mappedBy().isEmpty() ? Optional.empty() : Optional.of(OtherSide.before(this));
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
}
