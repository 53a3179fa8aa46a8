package org.alchemycdi.internal.autogenerate;

/** A foreign key with the table that has it. */
record Reference(ObjectName table, ForeignKey key) {

    boolean isTo(ObjectName other) {
        return key.target().equals(other) && !table.equals(other);
    }

    /** For a note on what it refers to: why that stays, and what to do about it. */
    String whyItStays() {
        return "it stays, since %s refers to it; drop the foreign key %s of it by hand first"
                .formatted(table, key.name());
    }
}
