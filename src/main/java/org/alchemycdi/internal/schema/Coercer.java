package org.alchemycdi.internal.schema;

import jakarta.annotation.Nullable;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.repository.InvalidRequestException;

/** Turns a value of the data into one type, strictly. Made once per attribute. */
@FunctionalInterface
public interface Coercer {

    /** @throws InvalidRequestException with the path, if the value is none of this type */
    @Nullable
    Object coerce(@Nullable Object value, Path path);

    /** The same, but null is refused too. */
    default Coercer notNull(String expected) {
        return (value, path) -> {
            Object coerced = coerce(value, path);
            if (coerced == null) {
                throw Refusal.of(path, null, Message.NULL_REFUSED, path, expected);
            }
            return coerced;
        };
    }
}
