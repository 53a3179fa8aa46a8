package org.alchemycdi.filter;

import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.PluralAttribute;
import java.util.Objects;

/**
 * The name of a field that is reached over relations or embeddables, from attributes of the static metamodel:
 * {@code FieldPath.of(Book_.author, Author_.name)} is {@code "author.name"}.
 */
public final class FieldPath {

    private FieldPath() {}

    /**
     * The attributes in turn, joined by dots.
     *
     * @throws IllegalArgumentException if one does not belong to the type to which those before it lead
     */
    public static String of(Attribute<?, ?> first, Attribute<?, ?>... more) {
        StringBuilder path = new StringBuilder(name(first));
        Attribute<?, ?> last = first;
        for (Attribute<?, ?> next : more) {
            path.append('.').append(name(next));
            requireBelonging(next, target(last));
            last = next;
        }
        return path.toString();
    }

    private static String name(Attribute<?, ?> attribute) {
        return Objects.requireNonNull(attribute, "the attribute (is the static metamodel filled yet?)")
                .getName();
    }

    private static Class<?> target(Attribute<?, ?> attribute) {
        return attribute instanceof PluralAttribute<?, ?, ?> many
                ? many.getElementType().getJavaType()
                : attribute.getJavaType();
    }

    private static void requireBelonging(Attribute<?, ?> attribute, Class<?> type) {
        Class<?> declaring = attribute.getDeclaringType().getJavaType();
        if (!declaring.isAssignableFrom(type)) {
            throw new IllegalArgumentException("the attribute \"%s\" of %s does not belong to %s"
                    .formatted(attribute.getName(), declaring.getSimpleName(), type.getSimpleName()));
        }
    }
}
