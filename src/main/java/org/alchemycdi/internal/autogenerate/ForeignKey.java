package org.alchemycdi.internal.autogenerate;

import java.util.List;

/**
 * A foreign key.
 *
 * @param onDelete as SQL writes it, for example {@code CASCADE}; empty for what happens by default
 * @param onUpdate the same
 */
record ForeignKey(
        String name,
        List<String> columns,
        ObjectName target,
        List<String> targetColumns,
        String onDelete,
        String onUpdate) {

    ForeignKey {
        columns = List.copyOf(columns);
        targetColumns = List.copyOf(targetColumns);
    }

    /** The same key to another table. */
    ForeignKey to(ObjectName other) {
        return new ForeignKey(name, columns, other, targetColumns, onDelete, onUpdate);
    }

    /** Whether it says nothing of rows that go or change. */
    boolean isWithoutRules() {
        return onDelete.isEmpty() && onUpdate.isEmpty();
    }

    ForeignKey withoutRules() {
        return new ForeignKey(name, columns, target, targetColumns, "", "");
    }

    /** The rule as it is kept here: the two by which nothing happens are one. */
    static String rule(String sql) {
        return sql == null || sql.equals("NO ACTION") || sql.equals("RESTRICT") ? "" : sql;
    }
}
