package org.alchemycdi.internal.schema;

import jakarta.annotation.Nullable;
import java.util.List;

/**
 * How a schema is made from one class of sources.
 *
 * @param parts in the order of the components
 */
public record SchemaPlan(Class<?> source, SchemaShape shape, List<Part> parts) {

    Object of(Object owner, Nesting nesting) {
        Object[] values = new Object[parts.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = parts.get(i).of(owner, nesting);
        }
        return shape.create(values);
    }

    /**
     * A schema from what its parts take from their source.
     *
     * @param taken in the order of the parts; where a part nests a schema, that schema or a list of such
     */
    public Object create(List<?> taken) {
        @Nullable Object[] values = new Object[parts.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = parts.get(i).converted(taken.get(i));
        }
        return shape.create(values);
    }
}
