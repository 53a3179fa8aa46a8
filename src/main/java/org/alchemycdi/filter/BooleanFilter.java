package org.alchemycdi.filter;

import jakarta.annotation.Nullable;
import jakarta.persistence.metamodel.Attribute;
import java.util.Objects;

/**
 * The field is true, or is false.
 *
 * <p>No value ({@code null}) means no condition. A field that is null is neither.
 */
public record BooleanFilter(String fieldName, @Nullable Boolean value) implements Filter {

    public BooleanFilter {
        Objects.requireNonNull(fieldName, "fieldName");
    }

    /** The same for an attribute of the static metamodel. */
    public BooleanFilter(Attribute<?, ?> field, @Nullable Boolean value) {
        this(FieldPath.of(field), value);
    }
}
