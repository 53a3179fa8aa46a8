package org.alchemycdi.filter;

import jakarta.annotation.Nullable;
import jakarta.persistence.metamodel.Attribute;
import java.util.Objects;
import java.util.Set;

/**
 * One of the fields contains the text.
 *
 * <p>No text ({@code null}) or no field means no condition; the empty text matches every row in which one of the fields is
 * not null. A field that is not text, or does not exist, is an {@code InvalidRequestException} when the query is made.
 *
 * @param ignoreCase whether upper and lower case are the same; on SQLite this holds for ASCII letters only
 * @param literal whether the wildcards in the text stand for themselves, which is the default; otherwise {@code %} is
 *     any text, {@code _} any character, and a backslash takes the meaning from the character behind it
 */
public record SearchFilter(Set<String> fieldNames, @Nullable String value, boolean ignoreCase, boolean literal)
        implements Filter {

    public SearchFilter {
        fieldNames = Copies.ofNames(fieldNames);
    }

    public SearchFilter(Set<String> fieldNames, @Nullable String value, boolean ignoreCase) {
        this(fieldNames, value, ignoreCase, true);
    }

    public SearchFilter(String fieldName, @Nullable String value, boolean ignoreCase) {
        this(Set.of(Objects.requireNonNull(fieldName, "fieldName")), value, ignoreCase, true);
    }

    /** Upper and lower case differ. */
    public SearchFilter(String fieldName, @Nullable String value) {
        this(fieldName, value, false);
    }

    /** The same for an attribute of the static metamodel. */
    public SearchFilter(Attribute<?, ?> field, @Nullable String value, boolean ignoreCase) {
        this(FieldPath.of(field), value, ignoreCase);
    }
}
