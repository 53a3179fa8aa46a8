package org.alchemycdi.internal.json;

import jakarta.annotation.Nullable;

/** Writes values of one class. Found once per class. */
@FunctionalInterface
interface ValueWriter {

    void write(Object value, JsonOutput out);

    /** The same for a value that may be null. */
    static void write(@Nullable Object value, ValueWriter writer, JsonOutput out) {
        if (value == null) {
            out.raw("null");
        } else {
            writer.write(value, out);
        }
    }
}
