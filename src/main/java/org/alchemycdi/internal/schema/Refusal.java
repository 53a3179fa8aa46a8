package org.alchemycdi.internal.schema;

import jakarta.annotation.Nullable;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.repository.InvalidRequestException;

/** The exception for data that cannot be, with its place. */
public final class Refusal {

    private Refusal() {}

    /** The value at the path is not what is expected there, in words: "a date such as 2024-12-31". */
    public static InvalidRequestException ofValue(
            Path path, @Nullable Throwable cause, @Nullable Object value, String expected) {
        return of(path, cause, Message.VALUE_REFUSED, Shown.quoted(value), path, expected);
    }

    /** Keeps the cause, but none of its text: that is not meant for clients. */
    public static InvalidRequestException of(
            Path path, @Nullable Throwable cause, Message message, Object... arguments) {
        InvalidRequestException refusal =
                new InvalidRequestException(message.code(), message.reason(arguments), path.toString());
        if (cause != null) {
            refusal.initCause(cause);
        }
        return refusal;
    }
}
