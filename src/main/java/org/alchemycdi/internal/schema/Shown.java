package org.alchemycdi.internal.schema;

import jakarta.annotation.Nullable;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Collection;
import java.util.Map;

/** A value as a message shows it to a client: in quotes, on one line, and short. */
public final class Shown {

    private static final int LENGTH = 60;

    private Shown() {}

    static String quoted(@Nullable Object value) {
        return value == null ? "null" : "\"" + cut(text(value)) + "\"";
    }

    /** At most sixty characters, without line breaks and other control characters. */
    public static String cut(String text) {
        boolean isLong = text.codePointCount(0, text.length()) > LENGTH;
        String start = isLong ? text.substring(0, text.offsetByCodePoints(0, LENGTH)) + "…" : text;
        return start.replaceAll("\\p{Cntrl}", " ");
    }

    private static String text(Object value) {
        if (value instanceof JsonString json) {
            return json.getString();
        }
        return isPlain(value) ? value.toString() : value.getClass().getSimpleName();
    }

    // Objects of the application may print anything; entities might even load their relations for it.
    private static boolean isPlain(Object value) {
        return value instanceof JsonValue
                || value instanceof Map
                || value instanceof Collection
                || (!value.getClass().isArray() && value.getClass().getName().startsWith("java."))
                || value instanceof Enum;
    }
}
