package org.alchemycdi.filter;

import jakarta.annotation.Nullable;
import jakarta.persistence.metamodel.Attribute;
import java.util.Collection;
import java.util.Objects;

/**
 * The field is one of these values.
 *
 * <p>No collection ({@code null}) means no condition; an empty one matches nothing; a null among the values matches
 * nothing. Values are coerced to the type of the attribute.
 */
public record CollectionFilter(String fieldName, @Nullable Collection<?> values) implements Filter {

    public CollectionFilter {
        Objects.requireNonNull(fieldName, "fieldName");
        values = Copies.ofValues(values);
    }

    /** The same for an attribute of the static metamodel. */
    public CollectionFilter(Attribute<?, ?> field, @Nullable Collection<?> values) {
        this(FieldPath.of(field), values);
    }
}
