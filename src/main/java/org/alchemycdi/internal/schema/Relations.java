package org.alchemycdi.internal.schema;

import jakarta.annotation.Nullable;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/** What was read beforehand for many entities together, so that a mapping does not load it for each of them. */
public final class Relations {

    private final Map<Part, Map<Object, Object>> values = new HashMap<>();

    /** @param value of the attribute, or the nested schemas that are to be made of it */
    public void put(Part part, Object owner, @Nullable Object value) {
        values.computeIfAbsent(part, any -> new IdentityHashMap<>()).put(owner, value);
    }

    /** The value that the part takes from its owner, which is not touched if the value was read beforehand. */
    public @Nullable Object of(Part part, Object owner) {
        Map<Object, Object> known = values.isEmpty() ? null : values.get(part);
        return known != null && known.containsKey(owner)
                ? known.get(owner)
                : part.source().read(owner);
    }
}
