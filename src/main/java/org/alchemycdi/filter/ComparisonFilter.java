package org.alchemycdi.filter;

import jakarta.annotation.Nullable;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.Arrays;
import java.util.Objects;

/**
 * The field compares with a value in one of these ways.
 *
 * <table>
 * <caption>Operators</caption>
 * <tr><td>{@code eq}, {@code ne}</td><td>equal, not equal; with {@code null}: is null, is not null</td></tr>
 * <tr><td>{@code gt}, {@code ge}, {@code lt}, {@code le}</td><td>greater, less, or equal; not with {@code null}</td></tr>
 * <tr><td>{@code between}</td><td>from the first to the second of two values, both included</td></tr>
 * <tr><td>{@code in}, {@code notin}</td><td>one, none of the values of a collection; of an empty one: never, always</td></tr>
 * <tr><td>{@code like}, {@code ilike}</td><td>the pattern: {@code %} is any text, {@code _} any character, a backslash
 * takes the meaning from the character behind it</td></tr>
 * <tr><td>{@code startswith}, {@code endswith}, {@code istartswith}, {@code iendswith}</td><td>begins, ends with the text,
 * in which wildcards stand for themselves</td></tr>
 * <tr><td>{@code dateeq}</td><td>lies on the calendar day, which is that of UTC for a point in time</td></tr>
 * </table>
 *
 * <p>Those that begin with {@code i} take upper and lower case for the same, on SQLite for ASCII letters only; the other four
 * of their kind never do. A field that is null matches {@code eq null} alone. Values are coerced to the type of the
 * attribute. What cannot be, an unknown operator included, is an {@code InvalidRequestException} when the query is made.
 */
public record ComparisonFilter(
        String fieldName, String operator, @Nullable Object value) implements Filter {

    public ComparisonFilter {
        Objects.requireNonNull(fieldName, "fieldName");
        Objects.requireNonNull(operator, "operator");
        value = Copies.ofTree(value);
    }

    /** The same for an attribute of the static metamodel. */
    public ComparisonFilter(Attribute<?, ?> field, String operator, @Nullable Object value) {
        this(FieldPath.of(field), operator, value);
    }

    public static ComparisonFilter eq(String fieldName, @Nullable Object value) {
        return new ComparisonFilter(fieldName, "eq", value);
    }

    public static <V> ComparisonFilter eq(SingularAttribute<?, V> field, @Nullable V value) {
        return new ComparisonFilter(field, "eq", value);
    }

    public static ComparisonFilter ne(String fieldName, @Nullable Object value) {
        return new ComparisonFilter(fieldName, "ne", value);
    }

    public static <V> ComparisonFilter ne(SingularAttribute<?, V> field, @Nullable V value) {
        return new ComparisonFilter(field, "ne", value);
    }

    public static ComparisonFilter gt(String fieldName, Object value) {
        return new ComparisonFilter(fieldName, "gt", value);
    }

    public static <V> ComparisonFilter gt(SingularAttribute<?, V> field, V value) {
        return new ComparisonFilter(field, "gt", value);
    }

    public static ComparisonFilter ge(String fieldName, Object value) {
        return new ComparisonFilter(fieldName, "ge", value);
    }

    public static <V> ComparisonFilter ge(SingularAttribute<?, V> field, V value) {
        return new ComparisonFilter(field, "ge", value);
    }

    public static ComparisonFilter lt(String fieldName, Object value) {
        return new ComparisonFilter(fieldName, "lt", value);
    }

    public static <V> ComparisonFilter lt(SingularAttribute<?, V> field, V value) {
        return new ComparisonFilter(field, "lt", value);
    }

    public static ComparisonFilter le(String fieldName, Object value) {
        return new ComparisonFilter(fieldName, "le", value);
    }

    public static <V> ComparisonFilter le(SingularAttribute<?, V> field, V value) {
        return new ComparisonFilter(field, "le", value);
    }

    /** From the first value to the second, both included. */
    public static ComparisonFilter between(String fieldName, Object from, Object to) {
        return new ComparisonFilter(fieldName, "between", Arrays.asList(from, to));
    }

    /** From the first value to the second, both included. */
    public static <V> ComparisonFilter between(SingularAttribute<?, V> field, V from, V to) {
        return new ComparisonFilter(field, "between", Arrays.asList(from, to));
    }
}
