package org.alchemycdi.internal.schema;

import jakarta.annotation.Nullable;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.repository.InvalidRequestException;
import org.alchemycdi.type.HashedPassword;

/**
 * Turns single values strictly into a basic type of attributes: text of a request, JSON values, values of Java.
 *
 * <p>Nothing is rounded, cut or guessed. A text is taken for a number, a date, a UUID, an enum and so on if it is exactly
 * one; a number and a truth value are taken for a text; 1.0 is taken for a whole number. A point in time without an offset
 * is UTC. Stateless.
 */
public final class Coercion {

    /**
     * The value as this type; null stays null, but for a primitive.
     *
     * @param path where the value stands, for the message: {@code name}, {@code author.dob}, {@code ids[2]}
     * @throws InvalidRequestException with {@code path} as its attribute, if the value is none of this type
     */
    public @Nullable Object coerce(@Nullable Object value, Class<?> type, String path) {
        return coercer(type).coerce(value, Path.of(path));
    }

    /** The same, resolved once for values that come later. */
    public Coercer coercer(Class<?> type) {
        if (type == Object.class) {
            return (value, path) -> Plain.natural(value);
        }
        if (type == HashedPassword.class) {
            return new PasswordReading();
        }
        BasicType basic = BasicType.find(type);
        if (basic == null) {
            return instanceOf(type);
        }
        return type.isPrimitive() ? basic.notNull(basic.expected().get()) : basic;
    }

    /** Whether there are texts that stand for values of this type. */
    public static boolean readsTexts(Class<?> type) {
        return BasicType.isBasic(type);
    }

    // A type that is stored by a converter, for example: there is no text that stands for one.
    private static Coercer instanceOf(Class<?> type) {
        return (value, path) -> {
            Object plain = Plain.of(value);
            if (plain == null || type.isInstance(plain)) {
                return plain;
            }
            if (type.isInstance(value)) {
                return value;
            }
            throw Refusal.of(path, null, Message.VALUE_NOT_READABLE, Shown.quoted(value), path);
        };
    }
}
