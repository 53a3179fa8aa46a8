package org.alchemycdi.internal.autogenerate;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A STRICT table of SQLite knows five types and ANY. What the entities need is one of these there. */
final class StrictTypes {

    /** The parts of type names that say what they are like, as SQLite looks for them, one after the other. */
    private static final List<Map.Entry<String, String>> LIKENESS = List.of(
            Map.entry("INT", "INTEGER"),
            Map.entry("CHAR", "TEXT"),
            Map.entry("CLOB", "TEXT"),
            Map.entry("TEXT", "TEXT"),
            Map.entry("BLOB", "BLOB"),
            Map.entry("REAL", "REAL"),
            Map.entry("FLOA", "REAL"),
            Map.entry("DOUB", "REAL"));

    private StrictTypes() {}

    /** The table that the entities need, as the live one can be made like it. Columns that are there keep their types. */
    static Table in(Table live, Table mapped) {
        if (!live.options().contains("STRICT")) {
            return mapped;
        }
        Map<String, Column> known = Difference.byName(live.columns());
        return mapped.withColumns(mapped.columns().stream()
                .map(column -> typed(
                        column,
                        known.containsKey(column.name())
                                ? known.get(column.name()).type()
                                : type(column.type())))
                .toList());
    }

    private static String type(String declared) {
        String upper = declared.toUpperCase(Locale.ROOT);
        return LIKENESS.stream()
                .filter(likeness -> upper.contains(likeness.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("ANY");
    }

    /** Without its text, which has the other type. */
    private static Column typed(Column column, String type) {
        return new Column(
                column.name(),
                type,
                column.isNullable(),
                column.defaultValue(),
                column.isIdentity(),
                column.clause(),
                "");
    }
}
