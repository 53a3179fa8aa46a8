package org.alchemycdi.internal.autogenerate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Spells the names of one catalog as another spells them, where the product does not tell the cases of letters apart. So names
 * can be compared letter by letter from there on.
 *
 * @param ignoresCaseOfTables whether {@code Book} and {@code book} are one table
 * @param ignoresCase the same of columns
 */
record Spelling(boolean ignoresCaseOfTables, boolean ignoresCase) {

    static final Spelling EXACT = new Spelling(false, false);

    Catalog asIn(Catalog model, Catalog catalog) {
        if (!ignoresCase) {
            return catalog;
        }
        UnaryOperator<ObjectName> tables = ignoresCaseOfTables ? tables(model) : UnaryOperator.identity();
        Map<ObjectName, Table> spelled = new TreeMap<>();
        for (Table table : catalog.tables().values()) {
            Table renamed = spelled(table, tables, model);
            spelled.put(renamed.name(), renamed);
        }
        return new Catalog(catalog.schemas(), spelled, catalog.sequences());
    }

    private static UnaryOperator<ObjectName> tables(Catalog model) {
        Map<String, ObjectName> known = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        model.tables().keySet().forEach(name -> known.put(name.toString(), name));
        return name -> known.getOrDefault(name.toString(), name);
    }

    private static Table spelled(Table table, UnaryOperator<ObjectName> tables, Catalog model) {
        ObjectName name = tables.apply(table.name());
        UnaryOperator<String> columns = columns(model.tables().get(name));
        List<ForeignKey> foreignKeys = new ArrayList<>();
        for (ForeignKey key : table.foreignKeys()) {
            ObjectName target = tables.apply(key.target());
            foreignKeys.add(new ForeignKey(
                    key.name(),
                    each(key.columns(), columns),
                    target,
                    each(key.targetColumns(), columns(model.tables().get(target))),
                    key.onDelete(),
                    key.onUpdate()));
        }
        return new Table(
                name,
                table.columns().stream()
                        .map(column -> column.named(columns.apply(column.name())))
                        .toList(),
                each(table.primaryKey(), columns),
                table.uniqueKeys().stream()
                        .map(key -> new UniqueKey(key.name(), each(key.columns(), columns), key.isIndex()))
                        .toList(),
                table.indexes().stream()
                        .map(index -> new Index(index.name(), parts(index, columns)))
                        .toList(),
                foreignKeys,
                table.checks(),
                table.extras(),
                table.options());
    }

    private static UnaryOperator<String> columns(Table model) {
        Map<String, String> known = new TreeMap<>();
        if (model != null) {
            model.columns().forEach(column -> known.put(lower(column.name()), column.name()));
        }
        return name -> known.getOrDefault(lower(name), name);
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static List<String> each(List<String> names, UnaryOperator<String> spelling) {
        return names.stream().map(spelling).toList();
    }

    private static List<Index.Part> parts(Index index, UnaryOperator<String> columns) {
        return index.parts().stream()
                .map(part -> new Index.Part(columns.apply(part.column()), part.isDescending()))
                .toList();
    }
}
