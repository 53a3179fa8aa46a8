package org.alchemycdi.internal.autogenerate;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What entities hardly ever say: defaults, checks of columns, and what becomes of rows that refer to others which go. That they
 * do not say it means nothing, so it stays as it is; only what they say otherwise is a difference.
 */
final class Unsaid {

    private static final String CHECK = "CHECK";

    private Unsaid() {}

    /** The table that the entities need, with all this from the live one. */
    static Table in(Table live, Table mapped) {
        Map<String, Column> known = Difference.byName(live.columns());
        List<Column> columns = mapped.columns().stream()
                .map(column -> Optional.ofNullable(known.get(column.name()))
                        .map(before -> completed(before, column))
                        .orElse(column))
                .toList();
        List<ForeignKey> keys =
                mapped.foreignKeys().stream().map(key -> completed(live, key)).toList();
        return mapped.withColumns(columns).withForeignKeys(keys);
    }

    private static Column completed(Column live, Column mapped) {
        boolean isSilent = mapped.clause().isEmpty() && live.clause().startsWith(CHECK);
        String defaultValue =
                mapped.hasDefault() || isOfAnotherType(live, mapped) ? mapped.defaultValue() : live.defaultValue();
        boolean isText = live.kept().isEmpty() && defaultValue.equals(mapped.defaultValue());
        return new Column(
                mapped.name(),
                mapped.type(),
                mapped.isNullable(),
                defaultValue,
                mapped.isIdentity(),
                isSilent ? live.clause() : mapped.clause(),
                isText ? mapped.text() : "",
                live.kept());
    }

    /** Whose value the default may not be. */
    private static boolean isOfAnotherType(Column live, Column mapped) {
        return !ColumnType.of(live).name().equals(ColumnType.of(mapped).name());
    }

    private static ForeignKey completed(Table live, ForeignKey mapped) {
        return mapped.isWithoutRules()
                ? live.foreignKeys().stream()
                        .filter(key -> Sameness.of(key.withoutRules()).equals(Sameness.of(mapped)))
                        .findFirst()
                        .orElse(mapped)
                : mapped;
    }
}
