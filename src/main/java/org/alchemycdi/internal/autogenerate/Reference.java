package org.alchemycdi.internal.autogenerate;

/** A foreign key with the table that has it. */
record Reference(ObjectName table, ForeignKey key) {

    boolean isTo(ObjectName other) {
        return key.target().equals(other) && !table.equals(other);
    }
}
