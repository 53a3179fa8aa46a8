package org.alchemycdi.filter;

import jakarta.persistence.metamodel.Attribute;
import java.util.Objects;

/**
 * Orders by a field; several are applied in the order in which they are given.
 *
 * <p>Where nulls stand is left to the database. A sort order other than {@code asc} and {@code desc}, in any case, is
 * an {@code InvalidRequestException} when the query is made.
 */
public record OrderBy(String fieldName, String sortOrder) implements Filter {

    public OrderBy {
        Objects.requireNonNull(fieldName, "fieldName");
        Objects.requireNonNull(sortOrder, "sortOrder");
    }

    /** Ascending. */
    public OrderBy(String fieldName) {
        this(fieldName, "asc");
    }

    /** Ascending or descending by an attribute of the static metamodel. */
    public OrderBy(Attribute<?, ?> field, String sortOrder) {
        this(FieldPath.of(field), sortOrder);
    }

    public static OrderBy asc(String fieldName) {
        return new OrderBy(fieldName, "asc");
    }

    public static OrderBy desc(String fieldName) {
        return new OrderBy(fieldName, "desc");
    }

    public static OrderBy asc(Attribute<?, ?> field) {
        return asc(FieldPath.of(field));
    }

    public static OrderBy desc(Attribute<?, ?> field) {
        return desc(FieldPath.of(field));
    }
}
