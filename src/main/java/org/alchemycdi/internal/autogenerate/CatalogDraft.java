package org.alchemycdi.internal.autogenerate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A catalog that is being read, row by row. Of tables that were not announced nothing is taken. */
final class CatalogDraft {

    private final Set<String> schemas = new TreeSet<>();
    private final Map<ObjectName, Parts> tables = new TreeMap<>();
    private final Map<ObjectName, Sequence> sequences = new TreeMap<>();

    /** What is known of one table; of keys the columns come one by one. */
    private static final class Parts {

        final List<Column> columns = new ArrayList<>();
        final List<String> primaryKey = new ArrayList<>();
        final Map<String, UniqueKey> uniqueKeys = new LinkedHashMap<>();
        final Map<String, Index> indexes = new LinkedHashMap<>();
        final Map<String, ForeignKey> foreignKeys = new LinkedHashMap<>();
        final List<Check> checks = new ArrayList<>();
        final List<String> extras = new ArrayList<>();
        String options = "";

        Table table(ObjectName name) {
            return new Table(
                    name,
                    columns,
                    primaryKey,
                    List.copyOf(uniqueKeys.values()),
                    List.copyOf(indexes.values()),
                    List.copyOf(foreignKeys.values()),
                    checks,
                    extras,
                    options);
        }
    }

    void schema(String known) {
        if (!known.isEmpty()) {
            schemas.add(known);
        }
    }

    void table(ObjectName name) {
        tables.put(name, new Parts());
    }

    boolean hasTable(ObjectName name) {
        return tables.containsKey(name);
    }

    void column(ObjectName table, Column column) {
        parts(table).columns.add(column);
    }

    List<Column> columns(ObjectName table) {
        return parts(table).columns;
    }

    void primaryKey(ObjectName table, String column) {
        parts(table).primaryKey.add(column);
    }

    void uniqueKey(ObjectName table, String name, String column, boolean isIndex) {
        parts(table)
                .uniqueKeys
                .merge(
                        name,
                        new UniqueKey(name, List.of(column), isIndex),
                        (key, more) -> new UniqueKey(name, joined(key.columns(), column), isIndex));
    }

    void index(ObjectName table, String name, String column, boolean isDescending) {
        List<Index.Part> part = List.of(new Index.Part(column, isDescending));
        parts(table)
                .indexes
                .merge(
                        name,
                        new Index(name, part),
                        (index, more) -> new Index(name, joined(index.parts(), part.get(0))));
    }

    /** @param key of one column */
    void foreignKey(ObjectName table, ForeignKey key) {
        parts(table)
                .foreignKeys
                .merge(
                        key.name(),
                        key,
                        (known, more) -> new ForeignKey(
                                known.name(),
                                joined(known.columns(), more.columns().get(0)),
                                known.target(),
                                joined(
                                        known.targetColumns(),
                                        more.targetColumns().get(0)),
                                known.onDelete(),
                                known.onUpdate()));
    }

    boolean hasForeignKey(ObjectName table, String name) {
        return parts(table).foreignKeys.containsKey(name);
    }

    void check(ObjectName table, Check check) {
        parts(table).checks.add(check);
    }

    void extra(ObjectName table, String statement) {
        parts(table).extras.add(statement);
    }

    void options(ObjectName table, String options) {
        parts(table).options = options;
    }

    void sequence(Sequence sequence) {
        sequences.put(sequence.name(), sequence);
    }

    Catalog catalog() {
        Map<ObjectName, Table> done = new TreeMap<>();
        tables.forEach((name, parts) -> done.put(name, parts.table(name)));
        return new Catalog(schemas, done, sequences);
    }

    private Parts parts(ObjectName table) {
        return tables.getOrDefault(table, new Parts());
    }

    private static <T> List<T> joined(List<T> list, T last) {
        List<T> joined = new ArrayList<>(list);
        joined.add(last);
        return joined;
    }
}
