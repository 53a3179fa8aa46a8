package org.alchemycdi.internal.query;

import java.sql.Timestamp;
import java.util.Objects;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.internal.schema.Coercion;
import org.alchemycdi.repository.InvalidRequestException;

/** Values of fields as texts from which exactly they can be read again. */
final class CursorText {

    private static final Coercion COERCION = new Coercion();

    private CursorText() {}

    /** @throws InvalidRequestException if the type of the field has no such text */
    static String of(Object value, Field field) {
        String text = text(value);
        if (!Objects.equals(text, text(readOrRefuse(text, field)))) {
            throw unfit(field);
        }
        return text;
    }

    private static String text(Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        return value instanceof Timestamp moment ? moment.toInstant().toString() : value.toString();
    }

    private static Object readOrRefuse(String text, Field field) {
        try {
            return read(text, field);
        } catch (InvalidRequestException e) {
            throw unfit(field);
        }
    }

    private static InvalidRequestException unfit(Field field) {
        return Message.NOT_COMPARABLE.as(
                (code, reason) -> new InvalidRequestException(code, reason, field.name()), field.name(), "cursors");
    }

    static Object read(String text, Field field) {
        return Objects.requireNonNull(COERCION.coerce(text, field.valueType(), field.name()));
    }
}
