package org.alchemycdi.internal.schema;

import jakarta.annotation.Nullable;

/** Turns the value of an attribute into the value of a component. Made once per attribute and component. */
@FunctionalInterface
interface Conversion {

    @Nullable
    Object convert(@Nullable Object value, Nesting nesting);
}
