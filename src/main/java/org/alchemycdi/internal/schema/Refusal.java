package org.alchemycdi.internal.schema;

import jakarta.annotation.Nullable;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.repository.InvalidRequestException;

/** The exception for data that cannot be, with its place. */
public final class Refusal {

    private Refusal() {}

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
