package org.alchemycdi.internal.schema;

import jakarta.annotation.Nullable;

/**
 * A component of a schema, and what fills it from one class of sources. Equal only to itself.
 *
 * @param nested the schema that the component nests, or nothing where it takes values as they are
 */
public record Part(
        Property component, Source source, @Nullable Class<?> nested, Conversion conversion) {

    @Nullable
    Object of(Object owner, Nesting nesting) {
        return conversion.convert(nesting.relations().of(this, owner), nesting);
    }

    /** The value of the component, from that of the attribute or from the nested schemas. */
    @Nullable
    Object converted(@Nullable Object value) {
        return conversion.convert(value, Nesting.OUTERMOST);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
