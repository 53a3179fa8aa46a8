package org.alchemycdi.internal.autogenerate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A table of SQLite as CREATE TABLE. What stood in a definition already stands there again, checks and all. */
final class SqliteTable {

    private static final Pattern LITERAL = Pattern.compile("(?is)[-+]?[\\w.]+|'(?:[^']|'')*'|x'[0-9a-f]*'");

    private final Table table;
    private final Identifiers names;

    SqliteTable(Table table, Identifiers names) {
        this.table = table;
        this.names = names;
    }

    String create() {
        List<String> parts = new ArrayList<>();
        table.columns().forEach(column -> parts.add(definition(column)));
        if (!table.primaryKey().isEmpty() && !says("PRIMARY", table.primaryKey())) {
            parts.add("PRIMARY KEY " + names.list(table.primaryKey()));
        }
        table.uniqueKeys().stream()
                .filter(key -> !key.isIndex() && !says("UNIQUE", key.columns()))
                .forEach(key -> parts.add("UNIQUE " + names.list(key.columns())));
        table.checks().forEach(check -> parts.add(named(check.name()) + "CHECK " + check.condition()));
        table.foreignKeys().stream()
                .filter(key -> !says("REFERENCES", key.columns()))
                .forEach(key -> parts.add(foreignKey(key)));
        return parts.stream()
                        .map(part -> "    " + part)
                        .collect(Collectors.joining(",\n", "CREATE TABLE " + names.write(table.name()) + " (\n", "\n)"))
                + (table.options().isEmpty() ? "" : " " + table.options());
    }

    private static String named(String name) {
        return name.isEmpty() ? "" : "CONSTRAINT " + name + " ";
    }

    private String foreignKey(ForeignKey key) {
        return "FOREIGN KEY " + names.list(key.columns()) + " REFERENCES " + names.write(key.target()) + " "
                + names.list(key.targetColumns())
                + (key.onDelete().isEmpty() ? "" : " ON DELETE " + key.onDelete())
                + (key.onUpdate().isEmpty() ? "" : " ON UPDATE " + key.onUpdate());
    }

    /** Whether the definition of the only column says the constraint already. */
    private boolean says(String word, List<String> columns) {
        return columns.size() == 1
                && table.columns().stream()
                        .filter(column -> column.name().equals(columns.get(0)))
                        .anyMatch(column -> SqliteText.words(definition(column)).contains(word));
    }

    /** As it was written, unless that says a constraint which the table does not have any more. */
    String definition(Column column) {
        if (!column.text().isEmpty() && isTrue(column, SqliteText.words(column.text()))) {
            return column.text();
        }
        return names.write(column.name()) + " " + column.type()
                + (column.hasDefault() ? " DEFAULT " + expression(column.defaultValue()) : "")
                + (column.isNullable() ? "" : " NOT NULL")
                + column.kept();
    }

    private boolean isTrue(Column column, Set<String> words) {
        List<String> alone = List.of(column.name());
        boolean isUnique = table.uniqueKeys().stream()
                .anyMatch(key -> !key.isIndex() && key.columns().equals(alone));
        boolean isForeign = table.foreignKeys().stream()
                .anyMatch(key -> key.columns().equals(alone) && SqliteText.refers(column.text(), key));
        return (!words.contains("UNIQUE") || isUnique)
                && (!words.contains("REFERENCES") || isForeign)
                && (!words.contains("PRIMARY") || table.primaryKey().equals(alone));
    }

    private static String expression(String value) {
        return LITERAL.matcher(value).matches() ? value : "(" + value + ")";
    }
}
