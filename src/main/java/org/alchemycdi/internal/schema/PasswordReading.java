package org.alchemycdi.internal.schema;

import jakarta.annotation.Nullable;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.type.HashedPassword;

/** A text of the data becomes a hash at once, whatever it looks like. No message shows it. */
final class PasswordReading implements Coercer {

    @Override
    public @Nullable Object coerce(@Nullable Object value, Path path) {
        Object plain = Plain.of(value);
        if (plain == null || plain instanceof HashedPassword) {
            return plain;
        }
        if (plain instanceof String password && !password.isEmpty()) {
            return HashedPassword.of(password);
        }
        throw Refusal.of(path, null, Message.PASSWORD_EXPECTED, path);
    }
}
