package org.alchemycdi.filter;

import jakarta.persistence.metamodel.Attribute;
import java.util.Objects;

/** The field is null; a field of a related row also where there is no such row. */
public record NullFilter(String fieldName) implements Filter {

    public NullFilter {
        Objects.requireNonNull(fieldName, "fieldName");
    }

    /** The same for an attribute of the static metamodel. */
    public NullFilter(Attribute<?, ?> field) {
        this(FieldPath.of(field));
    }
}
