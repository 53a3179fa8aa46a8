package org.alchemycdi.internal.schema;

import jakarta.annotation.Nullable;
import java.util.Optional;

/**
 * An attribute of an entity, mapped superclass or embeddable.
 *
 * @param declaredBy the class in the source of which it stands
 */
public record EntityAttribute(Property property, Class<?> declaredBy, Mapping mapping) {

    public String name() {
        return property.name();
    }

    public ResolvedType type() {
        return property.type();
    }

    public Mapping.Kind kind() {
        return mapping.kind();
    }

    /** The value; of a getter that answers an Optional what is in it. */
    public @Nullable Object get(Object owner) {
        Object value = property.accessor().get(owner);
        return value instanceof Optional<?> optional ? optional.orElse(null) : value;
    }
}
