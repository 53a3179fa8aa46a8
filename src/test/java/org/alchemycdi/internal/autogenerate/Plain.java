package org.alchemycdi.internal.autogenerate;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Catalogs without what does not matter: the order of columns, the names of keys, where sequences start. */
final class Plain {

    private Plain() {}

    static Catalog of(Catalog catalog) {
        Map<ObjectName, Table> tables = new TreeMap<>();
        catalog.tables().forEach((name, table) -> tables.put(name, of(table)));
        Map<ObjectName, Sequence> sequences = new TreeMap<>();
        catalog.sequences()
                .forEach((name, sequence) -> sequences.put(name, new Sequence(name, 0, sequence.increment())));
        return new Catalog(catalog.schemas(), tables, sequences);
    }

    private static Table of(Table table) {
        return new Table(
                table.name(),
                sorted(table.columns().stream().map(Plain::of)),
                table.primaryKey(),
                sorted(table.uniqueKeys().stream()
                        .map(key -> new UniqueKey(
                                "", key.columns().stream().sorted().toList(), key.isIndex()))),
                sorted(table.indexes().stream().map(index -> new Index("", index.parts()))),
                sorted(table.foreignKeys().stream()
                        .map(key -> new ForeignKey(
                                "", key.columns(), key.target(), key.targetColumns(), key.onDelete(), key.onUpdate()))),
                sorted(table.checks().stream().map(check -> new Check("", check.condition()))),
                table.extras());
    }

    private static Column of(Column column) {
        return new Column(
                column.name(),
                column.type(),
                column.isNullable(),
                column.defaultValue(),
                column.isIdentity(),
                column.clause(),
                "");
    }

    private static <T> List<T> sorted(Stream<T> things) {
        return things.sorted(Comparator.comparing(Object::toString)).toList();
    }
}
