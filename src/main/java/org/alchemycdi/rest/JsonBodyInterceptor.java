package org.alchemycdi.rest;

import jakarta.annotation.Nullable;
import jakarta.annotation.Priority;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.repository.InvalidRequestException;

/**
 * Answers 400 to a body that the server's own readers cannot read or bind. An exception mapper would not do: JSON that the
 * application reads from elsewhere, or a REST client of its own, fails with the same exceptions, and is no fault of the client.
 */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
@Priority(Integer.MIN_VALUE)
public class JsonBodyInterceptor implements ReaderInterceptor {

    @Override
    public @Nullable Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        try {
            return context.proceed();
        } catch (RuntimeException e) {
            throw isOfJson(e) ? Message.UNREADABLE_BODY.causedBy(e, InvalidRequestException::new) : e;
        }
    }

    /** Servers wrap what JSON-B throws. */
    private static boolean isOfJson(Throwable failure) {
        return failure instanceof JsonException
                || failure instanceof JsonbException
                || (failure instanceof ProcessingException && isOfJson(failure.getCause()));
    }
}
