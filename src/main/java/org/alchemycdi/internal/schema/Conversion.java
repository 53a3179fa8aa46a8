package org.alchemycdi.internal.schema;

import jakarta.annotation.Nullable;

/** Turns the value of an attribute into the value of a component. Made once per attribute and component. */
@FunctionalInterface
interface Conversion {

    /** @param depth how many schemas this one is nested in */
    @Nullable
    Object convert(@Nullable Object value, int depth);
}
