package org.alchemycdi.internal.autogenerate;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What can be said of a type by its text.
 *
 * @param name in lower case, without sizes
 * @param sizes none where the type has none
 */
record ColumnType(String name, List<Long> sizes) {

    private static final Pattern SIZES = Pattern.compile("\\((\\d+)(?:, ?(\\d+))?\\)");
    private static final List<String> INTEGERS = List.of("tinyint", "smallint", "int", "bigint");
    private static final List<String> NUMBERS =
            List.of("tinyint", "smallint", "int", "bigint", "numeric", "decimal", "real", "double", "float");
    private static final List<String> TEXTS = List.of("char", "varchar", "text", "clob", "longtext");
    private static final List<String> TIMES = List.of("date", "timestamp", "timestamp with time zone", "datetime");

    static ColumnType of(Column column) {
        String type = column.type().toLowerCase(Locale.ROOT);
        Matcher matcher = SIZES.matcher(type);
        List<Long> sizes = List.of();
        if (matcher.find()) {
            long first = Long.parseLong(matcher.group(1));
            sizes = matcher.group(2) == null ? List.of(first) : List.of(first, Long.parseLong(matcher.group(2)));
        }
        return new ColumnType(common(SIZES.matcher(type).replaceFirst("").strip()), sizes);
    }

    private static String common(String name) {
        return switch (name) {
            case "integer" -> "int";
            case "double precision" -> "double";
            default -> name;
        };
    }

    /** Whether some value of this type may not fit the other. */
    boolean isNarrowedBy(ColumnType other) {
        if (name.equals(other.name)) {
            return isShortenedBy(other);
        }
        if (INTEGERS.contains(name) && NUMBERS.contains(other.name)) {
            return INTEGERS.contains(other.name)
                    ? INTEGERS.indexOf(other.name) < INTEGERS.indexOf(name)
                    : !other.sizes.isEmpty();
        }
        return !(TEXTS.contains(name) && TEXTS.indexOf(other.name) > 1);
    }

    private boolean isShortenedBy(ColumnType other) {
        if (other.sizes.isEmpty()) {
            return false;
        }
        return sizes.isEmpty()
                || digits(0) > other.digits(0)
                || digits(1) > other.digits(1)
                || digits(0) - digits(1) > other.digits(0) - other.digits(1);
    }

    private long digits(int index) {
        return index < sizes.size() ? sizes.get(index) : 0;
    }

    /** Whether a value becomes one of the other type as if it were assigned. */
    boolean isConvertedByItself(ColumnType other) {
        return name.equals(other.name)
                || TEXTS.contains(other.name)
                || (NUMBERS.contains(name) && NUMBERS.contains(other.name))
                || (TIMES.contains(name) && TIMES.contains(other.name));
    }
}
