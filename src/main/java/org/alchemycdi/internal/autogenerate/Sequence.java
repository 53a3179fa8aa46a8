package org.alchemycdi.internal.autogenerate;

/**
 * A sequence; its start is not compared, since it does not matter once numbers were given out.
 *
 * @param owner the column that it comes and goes with, with its table; empty for one that stands by itself
 */
record Sequence(ObjectName name, long start, long increment, String owner) {

    Sequence(ObjectName name, long start, long increment) {
        this(name, start, increment, "");
    }

    boolean isOwned() {
        return !owner.isEmpty();
    }

    boolean isOf(ObjectName table, String column) {
        return owner.equals(owner(table, column));
    }

    static String owner(ObjectName table, String column) {
        return table + "." + column;
    }
}
