package org.alchemycdi.filter;

import jakarta.annotation.Nullable;
import jakarta.persistence.metamodel.Attribute;
import java.util.Objects;

/**
 * The field lies on or before one value, and on or after another.
 *
 * <p>A side that is {@code null} is open; with two of them there is no condition. A field that is null never matches.
 * Values are coerced to the type of the attribute, which must have an order: dates, times, numbers, text.
 */
public record OnBeforeAfter(
        String fieldName,
        @Nullable Object onOrBefore,
        @Nullable Object onOrAfter) implements Filter {

    public OnBeforeAfter {
        Objects.requireNonNull(fieldName, "fieldName");
    }

    /** The same for an attribute of the static metamodel. */
    public OnBeforeAfter(Attribute<?, ?> field, @Nullable Object onOrBefore, @Nullable Object onOrAfter) {
        this(FieldPath.of(field), onOrBefore, onOrAfter);
    }
}
