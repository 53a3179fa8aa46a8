package org.alchemycdi.filter;

import jakarta.annotation.Nullable;
import jakarta.persistence.metamodel.Attribute;
import java.util.Objects;

/**
 * The field lies before one value and after another, both excluded.
 *
 * <p>A side that is {@code null} is open; with two of them there is no condition. A field that is null never matches.
 * Values are coerced to the type of the attribute, which must have an order: dates, times, numbers, text.
 */
public record BeforeAfter(
        String fieldName, @Nullable Object before, @Nullable Object after) implements Filter {

    public BeforeAfter {
        Objects.requireNonNull(fieldName, "fieldName");
    }

    /** The same for an attribute of the static metamodel. */
    public BeforeAfter(Attribute<?, ?> field, @Nullable Object before, @Nullable Object after) {
        this(FieldPath.of(field), before, after);
    }
}
