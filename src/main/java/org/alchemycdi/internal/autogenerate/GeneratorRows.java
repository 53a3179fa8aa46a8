package org.alchemycdi.internal.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Rows of the tables that stand for sequences, a name and a number each. Without the row of its generator no entity can be
 * saved, so what the database does not have is written; what it has is never changed.
 */
final class GeneratorRows {

    private final ScriptWriter writer;
    private final Map<String, Map<String, Long>> byTable = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private GeneratorRows(ScriptWriter writer) {
        this.writer = writer;
    }

    /** Those of a scratch place, where no other table has rows. */
    static GeneratorRows in(Scratch scratch, Catalog made, ScriptWriter writer) throws SQLException {
        GeneratorRows rows = new GeneratorRows(writer);
        for (Table table : made.tables().values()) {
            if (mayBeOne(table)) {
                Map<String, Long> numbers = new TreeMap<>();
                String sql = "SELECT %s, %s FROM %s.%s"
                        .formatted(
                                rows.written(name(table)),
                                rows.written(number(table)),
                                scratch.current(),
                                writer.name(table.name()));
                new CatalogRows(scratch.connection()).all(sql, row -> numbers.put(row.getString(1), row.getLong(2)));
                rows.byTable.put(table.name().toString(), numbers);
            }
        }
        return rows;
    }

    private static boolean mayBeOne(Table table) {
        return table.name().schema().isEmpty()
                && table.columns().size() == 2
                && table.primaryKey().size() == 1
                && table.foreignKeys().isEmpty();
    }

    private static String name(Table table) {
        return table.primaryKey().get(0);
    }

    private static String number(Table table) {
        return table.columns().stream()
                .map(Column::name)
                .filter(column -> !column.equals(name(table)))
                .findFirst()
                .orElseThrow();
    }

    private String written(String column) {
        return writer.name(new ObjectName("", column));
    }

    /**
     * Adds the statements that write what the database lacks, behind all others, and those that undo it, before all others.
     *
     * @param mapped in the spelling of the database
     */
    void complete(Connection connection, Catalog live, Catalog mapped, List<String> up, List<String> down)
            throws SQLException {
        for (Table table : mapped.tables().values()) {
            Map<String, Long> wanted = byTable.getOrDefault(table.name().toString(), Map.of());
            if (!wanted.isEmpty()) {
                complete(table, missing(wanted, names(connection, live, table)), live, up, down);
            }
        }
    }

    private Set<String> names(Connection connection, Catalog live, Table table) throws SQLException {
        Table known = live.tables().get(table.name());
        Set<String> names = new HashSet<>();
        if (known != null && Difference.byName(known.columns()).containsKey(name(table))) {
            new CatalogRows(connection)
                    .all(
                            "SELECT " + written(name(table)) + " FROM " + writer.name(table.name()),
                            row -> names.add(row.getString(1)));
        }
        return names;
    }

    private static Map<String, Long> missing(Map<String, Long> wanted, Set<String> known) {
        Map<String, Long> missing = new TreeMap<>(wanted);
        missing.keySet().removeAll(known);
        return missing;
    }

    private void complete(Table table, Map<String, Long> rows, Catalog live, List<String> up, List<String> down) {
        List<String> deletes = new ArrayList<>();
        rows.forEach((name, number) -> {
            String literal = "'" + name.replace("'", "''") + "'";
            up.add("INSERT INTO %s (%s, %s) VALUES (%s, %s)"
                    .formatted(
                            writer.name(table.name()), written(name(table)), written(number(table)), literal, number));
            deletes.add(
                    "DELETE FROM %s WHERE %s = %s".formatted(writer.name(table.name()), written(name(table)), literal));
        });
        if (live.tables().containsKey(table.name())) {
            down.addAll(0, deletes);
        }
    }
}
