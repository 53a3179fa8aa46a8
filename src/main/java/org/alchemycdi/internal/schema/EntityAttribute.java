package org.alchemycdi.internal.schema;

import jakarta.annotation.Nullable;
import jakarta.persistence.Convert;
import java.util.List;

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

    /** Whether null in its column is null in the entity, and not zero or what a converter makes of it. */
    public boolean isPlain() {
        return kind() == Mapping.Kind.BASIC
                && !type().raw().isPrimitive()
                && BasicType.isBasic(type().raw())
                && !property.annotations().has(Convert.class);
    }

    /** The type with its elements: {@code @OneToMany(targetEntity = Book.class)} may stand on a raw collection. */
    ResolvedType declaredType() {
        ResolvedType type = type();
        boolean raw = type.arguments().isEmpty() && Containers.isCollection(type.raw());
        return raw && mapping.target() != type ? new ResolvedType(type.raw(), List.of(mapping.target())) : type;
    }

    /** The value; of a getter that answers an Optional what is in it. */
    public @Nullable Object get(Object owner) {
        return property.get(owner);
    }
}
