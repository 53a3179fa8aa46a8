package org.alchemycdi.internal.json;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.repository.InvalidRequestException;

/** Numbers that must be read again as what they were: decimals with all their digits, and nothing that is no number. */
final class ExactNumbers {

    private ExactNumbers() {}

    static @Nullable ValueWriter find(Class<?> type) {
        if (type == BigDecimal.class) {
            return (value, out) -> out.raw(value.toString());
        }
        return type == Double.class || type == Float.class ? ExactNumbers::finite : null;
    }

    private static void finite(Object value, JsonOutput out) {
        if (!Double.isFinite(((Number) value).doubleValue())) {
            throw Message.NOT_SAYABLE.as(InvalidRequestException::new, value);
        }
        out.raw(value.toString());
    }
}
