package org.alchemycdi.internal.autogenerate;

/**
 * The name of a table or sequence, as the catalog stores it.
 *
 * @param schema empty for the schema that the connection is in
 */
record ObjectName(String schema, String name) implements Comparable<ObjectName> {

    @Override
    public int compareTo(ObjectName other) {
        int bySchema = schema.compareTo(other.schema);
        return bySchema != 0 ? bySchema : name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return schema.isEmpty() ? name : schema + "." + name;
    }
}
