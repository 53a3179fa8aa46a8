package org.alchemycdi.schema;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A schema together with the set of its properties that were present in the input, so that an update can tell "absent"
 * from "null". Immutable.
 *
 * @param value the schema, in which absent properties have their defaults
 * @param present the names of the properties that were present, explicit nulls included; those of a nested schema follow
 *     with a dotted path ({@code address}, {@code address.city})
 */
public record Patch<S>(S value, Set<String> present) {

    public Patch {
        present = Collections.unmodifiableSet(new LinkedHashSet<>(present));
    }
}
