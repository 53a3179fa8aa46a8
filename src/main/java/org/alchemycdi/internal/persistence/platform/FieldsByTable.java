package org.alchemycdi.internal.persistence.platform;

import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.persistence.internal.helper.DatabaseField;

/**
 * Something of each field. EclipseLink's hash of a field is that of its name alone, so that in one map the fields {@code id} of a
 * thousand tables are compared with each other, one by one. Here each table has a map of its own.
 *
 * <p>A field without a table equals those of its name in all tables, as EclipseLink has it.
 */
final class FieldsByTable<V> extends AbstractMap<DatabaseField, V> {

    private final Map<String, Map<DatabaseField, V>> tables = new LinkedHashMap<>();

    @Override
    public V get(Object key) {
        if (!(key instanceof DatabaseField field)) {
            return null;
        }
        if (!field.hasTableName()) {
            return super.get(field);
        }
        V value = in(table(field)).get(field);
        return value == null ? in("").get(field) : value;
    }

    @Override
    public V put(DatabaseField field, V value) {
        return tables.computeIfAbsent(table(field), name -> new LinkedHashMap<>())
                .put(field, value);
    }

    /** A copy. */
    @Override
    public Set<Entry<DatabaseField, V>> entrySet() {
        Set<Entry<DatabaseField, V>> all = new LinkedHashSet<>();
        tables.values().forEach(fields -> all.addAll(fields.entrySet()));
        return all;
    }

    private Map<DatabaseField, V> in(String table) {
        return tables.getOrDefault(table, Map.of());
    }

    private static String table(DatabaseField field) {
        return field.hasTableName() ? field.getTableName().toLowerCase(Locale.ROOT) : "";
    }
}
