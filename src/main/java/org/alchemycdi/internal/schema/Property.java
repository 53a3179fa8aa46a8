package org.alchemycdi.internal.schema;

import jakarta.annotation.Nullable;
import java.util.Optional;
import org.alchemycdi.schema.FromAttribute;

/** One named value of an object: an attribute of an entity, a component of a record, a property of a bean. */
public record Property(String name, ResolvedType type, Accessor accessor, Annotations annotations) {

    /** The value; of an Optional what is in it. */
    public @Nullable Object get(Object owner) {
        Object value = accessor.get(owner);
        return value instanceof Optional<?> optional ? optional.orElse(null) : value;
    }

    /** The type of the value; of an Optional that of what is in it. */
    ResolvedType content() {
        return type.raw() == Optional.class ? type.argument(0) : type;
    }

    /** The name of the attribute that a component stands for, or the dotted path to it. */
    String attribute() {
        FromAttribute other = annotations.find(FromAttribute.class);
        return other == null ? name : other.value();
    }

    /** Whether the component only shows an attribute of something else. */
    boolean isReadOnly() {
        return attribute().indexOf('.') >= 0;
    }
}
