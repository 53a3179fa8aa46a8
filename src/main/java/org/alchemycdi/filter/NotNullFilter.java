package org.alchemycdi.filter;

import jakarta.persistence.metamodel.Attribute;
import java.util.Objects;

/** The field is not null. */
public record NotNullFilter(String fieldName) implements Filter {

    public NotNullFilter {
        Objects.requireNonNull(fieldName, "fieldName");
    }

    /** The same for an attribute of the static metamodel. */
    public NotNullFilter(Attribute<?, ?> field) {
        this(FieldPath.of(field));
    }
}
