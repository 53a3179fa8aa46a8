package org.alchemycdi.internal.persistence.platform;

/**
 * An SQL type as a CREATE TABLE writes it: its name, and what may stand behind it in parentheses.
 *
 * @param defaultSize what is written if the mapping asks for nothing; 0 writes nothing
 */
record ColumnType(String name, boolean sizeAllowed, int defaultSize, int defaultScale) {

    /** Written exactly so, whatever the mapping says about length or precision. */
    static ColumnType fixed(String name) {
        return new ColumnType(name, false, 0, 0);
    }

    /** Followed by the mapping's length or precision, and by nothing without these. */
    static ColumnType sized(String name) {
        return new ColumnType(name, true, 0, 0);
    }

    static ColumnType sized(String name, int defaultSize) {
        return new ColumnType(name, true, defaultSize, 0);
    }

    static ColumnType sized(String name, int defaultSize, int defaultScale) {
        return new ColumnType(name, true, defaultSize, defaultScale);
    }

    boolean hasDefaultSize() {
        return defaultSize > 0;
    }
}
