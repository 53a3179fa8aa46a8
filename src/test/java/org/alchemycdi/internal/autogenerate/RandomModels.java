package org.alchemycdi.internal.autogenerate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.alchemycdi.internal.persistence.platform.DatabaseProduct;

/** Catalogs by chance, and others that are like them in part. */
final class RandomModels {

    private static final List<String> TABLES =
            List.of("book", "author", "order", "Mixed", "big table", "member", "tag", "loan", "user", "value");
    private static final List<String> COLUMNS =
            List.of("name", "size", "group", "Title", "note", "when it was", "state", "price", "code", "day");
    private static final Set<String> KEYABLE = Set.of("varchar", "integer", "bigint", "int");

    private final Random random;
    private final DatabaseProduct product;
    private final Map<String, List<String>> types;

    RandomModels(Random random, DatabaseProduct product) {
        this.random = random;
        this.product = product;
        this.types = ModelTypes.of(product);
    }

    Catalog model() {
        Map<ObjectName, Table> tables = new TreeMap<>();
        for (String name : some(TABLES, 1 + random.nextInt(5))) {
            Table table = table(name(name));
            tables.put(table.name(), table);
        }
        return complete(tables, sequences());
    }

    /** The same with some things changed. */
    Catalog changed(Catalog model) {
        Map<ObjectName, Table> tables = new TreeMap<>();
        for (Table table : model.tables().values()) {
            if (random.nextInt(6) > 0 && !table.name().name().equals("joined")) {
                tables.put(table.name(), changed(table));
            }
        }
        for (String name : some(TABLES, random.nextInt(3))) {
            if (tables.keySet().stream().noneMatch(known -> known.name().equals(name))) {
                Table table = table(name(name));
                tables.put(table.name(), table);
            }
        }
        return complete(tables, random.nextBoolean() ? model.sequences().values() : sequences());
    }

    private ObjectName name(String name) {
        boolean hasSchemas = product != DatabaseProduct.SQLITE;
        return new ObjectName(hasSchemas && random.nextInt(5) == 0 ? "audit" : "", name);
    }

    private Table table(ObjectName name) {
        List<Column> columns = new ArrayList<>();
        columns.add(ModelTypes.key(product, "id", random.nextInt(3) == 0));
        some(COLUMNS, 1 + random.nextInt(5)).forEach(column -> columns.add(column(column)));
        return withKeys(name, columns);
    }

    private Table changed(Table table) {
        List<Column> columns = new ArrayList<>();
        columns.add(table.columns().get(0));
        for (Column column : table.columns().subList(1, table.columns().size())) {
            int chance = random.nextInt(6);
            if (column.name().endsWith("_id") || chance == 0) {
                continue;
            }
            columns.add(chance == 1 ? column(column.name()) : column);
        }
        for (String name : some(COLUMNS, random.nextInt(3))) {
            if (columns.stream().noneMatch(column -> column.name().equals(name))) {
                columns.add(column(name));
            }
        }
        return withKeys(table.name(), columns);
    }

    private Column column(String name) {
        List<String> all = List.copyOf(types.keySet());
        String type = all.get(random.nextInt(all.size()));
        List<String> defaults = types.get(type);
        String defaultValue =
                !defaults.isEmpty() && random.nextInt(3) == 0 ? defaults.get(random.nextInt(defaults.size())) : "";
        return new Column(name, type, random.nextInt(3) > 0, defaultValue, false, "", "");
    }

    private Table withKeys(ObjectName name, List<Column> columns) {
        Set<Set<String>> unique = new LinkedHashSet<>();
        List<UniqueKey> uniqueKeys = new ArrayList<>();
        List<Index> indexes = new ArrayList<>();
        List<String> keyable = columns.subList(1, columns.size()).stream()
                .filter(column -> KEYABLE.contains(ColumnType.of(column).name()))
                .map(Column::name)
                .toList();
        for (int i = 0; i < 2 && !keyable.isEmpty(); i++) {
            List<String> some = some(keyable, 1 + random.nextInt(2));
            if (random.nextInt(2) == 0 && unique.add(Set.copyOf(some))) {
                uniqueKeys.add(new UniqueKey(keyName("uq", name, some), some, random.nextInt(4) == 0));
            }
            List<String> others = some(keyable, 1 + random.nextInt(2));
            if (random.nextInt(2) == 0
                    && indexes.stream().noneMatch(index -> index.columns().equals(others))) {
                indexes.add(new Index(
                        keyName("ix", name, others),
                        others.stream()
                                .map(column -> new Index.Part(column, random.nextInt(4) == 0))
                                .toList()));
            }
        }
        return new Table(name, columns, List.of("id"), uniqueKeys, indexes, List.of(), List.of(), List.of());
    }

    /** The number makes that the same key is called otherwise in another model. */
    private String keyName(String kind, ObjectName table, List<String> columns) {
        return (kind + "_" + table.name() + "_" + String.join("_", columns) + "_" + random.nextInt(1000))
                .replace(' ', '_')
                .toLowerCase(java.util.Locale.ROOT);
    }

    private Catalog complete(Map<ObjectName, Table> tables, Collection<Sequence> sequences) {
        Map<ObjectName, Table> complete = new TreeMap<>();
        List<ObjectName> names = List.copyOf(tables.keySet());
        tables.forEach((name, table) -> complete.put(name, withForeignKeys(table, names)));
        if (names.size() > 1 && random.nextBoolean()) {
            Table join = join(names);
            complete.put(join.name(), join);
        }
        Map<ObjectName, Sequence> byName = new LinkedHashMap<>();
        sequences.forEach(sequence -> byName.put(sequence.name(), sequence));
        return new Catalog(Set.of(), complete, byName);
    }

    private Table withForeignKeys(Table table, List<ObjectName> names) {
        List<Column> columns = new ArrayList<>(table.columns());
        List<ForeignKey> keys = new ArrayList<>();
        List<Index> indexes = new ArrayList<>(table.indexes());
        for (ObjectName target : some(names, random.nextInt(3))) {
            String column = target.name().replace(' ', '_') + "_id";
            columns.add(ModelTypes.reference(product, column, random.nextInt(3) > 0));
            keys.add(key(
                    table.name(),
                    column,
                    target,
                    columns.get(columns.size() - 1).isNullable()));
            if (random.nextInt(3) == 0) {
                indexes.add(new Index(
                        keyName("ix", table.name(), List.of(column)), List.of(new Index.Part(column, false))));
            }
        }
        return new Table(
                table.name(),
                columns,
                table.primaryKey(),
                table.uniqueKeys(),
                indexes,
                keys,
                table.checks(),
                List.of());
    }

    private ForeignKey key(ObjectName table, String column, ObjectName target, boolean isNullable) {
        List<String> rules = isNullable ? List.of("", "", "CASCADE", "SET NULL") : List.of("", "", "CASCADE");
        return new ForeignKey(
                keyName("fk", table, List.of(column)),
                List.of(column),
                target,
                List.of("id"),
                rules.get(random.nextInt(rules.size())),
                "");
    }

    private Table join(List<ObjectName> names) {
        ObjectName name = new ObjectName("", "joined");
        List<Column> columns = List.of(
                ModelTypes.reference(product, "left_id", false), ModelTypes.reference(product, "right_id", false));
        List<ForeignKey> keys =
                List.of(key(name, "left_id", names.get(0), false), key(name, "right_id", names.get(1), false));
        return new Table(
                name, columns, List.of("left_id", "right_id"), List.of(), List.of(), keys, List.of(), List.of());
    }

    private List<Sequence> sequences() {
        List<Sequence> sequences = new ArrayList<>();
        if (product != DatabaseProduct.SQLITE) {
            for (String name : some(List.of("book_id_seq", "Numbers", "order"), random.nextInt(3))) {
                sequences.add(new Sequence(name("s_" + name), 1, random.nextBoolean() ? 50 : 1));
            }
        }
        return sequences;
    }

    private <T> List<T> some(List<T> of, int count) {
        List<T> shuffled = new ArrayList<>(of);
        java.util.Collections.shuffle(shuffled, random);
        return shuffled.subList(0, Math.min(count, shuffled.size()));
    }
}
