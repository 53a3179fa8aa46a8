package org.alchemycdi.filter;

import jakarta.annotation.Nullable;
import jakarta.persistence.metamodel.Attribute;
import java.util.Collection;
import java.util.Objects;

/**
 * The field is none of these values.
 *
 * <p>No collection ({@code null}) and an empty one mean no condition. As in SQL, a field that is null never matches, and a
 * null among the values lets nothing match. Values are coerced to the type of the attribute.
 */
public record NotInCollectionFilter(
        String fieldName, @Nullable Collection<?> values) implements Filter {

    public NotInCollectionFilter {
        Objects.requireNonNull(fieldName, "fieldName");
        values = Copies.ofValues(values);
    }

    /** The same for an attribute of the static metamodel. */
    public NotInCollectionFilter(Attribute<?, ?> field, @Nullable Collection<?> values) {
        this(FieldPath.of(field), values);
    }
}
