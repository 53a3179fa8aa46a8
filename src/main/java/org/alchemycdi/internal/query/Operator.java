package org.alchemycdi.internal.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.internal.message.Nearest;
import org.alchemycdi.repository.InvalidRequestException;

/** How a field compares with a value. */
enum Operator {
    EQ,
    NE,
    GT,
    GE,
    LT,
    LE,
    BETWEEN,
    IN,
    NOTIN,
    LIKE,
    ILIKE,
    STARTSWITH,
    ISTARTSWITH,
    ENDSWITH,
    IENDSWITH,
    DATEEQ;

    private static final List<String> NAMES =
            Arrays.stream(values()).map(Operator::text).toList();

    /** The operator of a filter on this field. */
    static Operator of(String text, String fieldName) {
        int found = NAMES.indexOf(text);
        if (found < 0) {
            String shown = Fields.shown(text);
            throw Message.UNKNOWN_OPERATOR.as(
                    (code, reason) -> new InvalidRequestException(code, reason, fieldName),
                    shown,
                    String.join(", ", NAMES),
                    Nearest.question(shown, NAMES));
        }
        return values()[found];
    }

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether upper and lower case are the same. */
    boolean ignoresCase() {
        return this == ILIKE || this == ISTARTSWITH || this == IENDSWITH;
    }
}
