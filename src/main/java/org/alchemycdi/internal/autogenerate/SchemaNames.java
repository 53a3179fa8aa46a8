package org.alchemycdi.internal.autogenerate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which schemas are read, and by which names they are known: those of a scratch database are called otherwise than what they
 * stand for.
 *
 * @param current the schema of the connection, known by the empty name
 * @param others from the name in this database to the one that is known
 */
record SchemaNames(String current, Map<String, String> others) {

    SchemaNames {
        others = Map.copyOf(others);
    }

    /** Of a database whose schemas are what they are called. */
    static SchemaNames of(String current, Collection<String> others) {
        Map<String, String> same = new TreeMap<>();
        others.forEach(name -> same.put(name, name));
        return new SchemaNames(current, same);
    }

    /** The names in this database. */
    List<String> stored() {
        List<String> stored = new ArrayList<>(others.keySet());
        stored.add(current);
        return stored;
    }

    /** Empty for a schema that is none of these. */
    Optional<String> known(String stored) {
        return stored.equals(current) ? Optional.of("") : Optional.ofNullable(others.get(stored));
    }

    ObjectName name(String storedSchema, String name) {
        return new ObjectName(known(storedSchema).orElse(storedSchema), name);
    }

    /** The table or sequence of a row that begins with a schema and a name. */
    ObjectName table(ResultSet row) throws SQLException {
        return name(row.getString(1), row.getString(2));
    }

    /** An expression with the schemas in it by the names that are known. */
    String known(String expression, String qualified) {
        String known = expression;
        for (Map.Entry<String, String> other : others.entrySet()) {
            known = known.replace(qualified.formatted(other.getKey()), qualified.formatted(other.getValue()));
        }
        return known;
    }
}
