package org.alchemycdi.rest;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alchemycdi.AlchemyException;
import org.alchemycdi.internal.json.JsonWriter;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.repository.IntegrityException;
import org.alchemycdi.repository.InvalidRequestException;
import org.alchemycdi.repository.NotFoundException;

/**
 * Answers an exception with problem details (RFC 9457) that hold no SQL, no stack trace and no text of a driver. What the
 * server is to blame for has a code, and a detail only where that says nothing of the inside; the log has it all.
 */
@Singleton
public class Problems {

    /** Behind every mapper of the application. */
    static final int LAST = 1_000_000;

    static final MediaType PROBLEM_JSON = new MediaType("application", "problem+json");

    /** Failures of the server of which the client may know. Others tell of columns, classes, keys or scripts. */
    private static final Set<String> TOLD = Stream.of(
                    Message.SEVERAL_ROWS,
                    Message.TRANSACTION_CONFLICT,
                    Message.LOCK_TIMEOUT,
                    Message.QUERY_TIMEOUT,
                    Message.CONNECTION_LOST,
                    Message.DATABASE_FAILED)
            .map(Message::code)
            .collect(Collectors.toUnmodifiableSet());

    /** Too much is asked for right now; later it may be done. */
    private static final Set<String> LATER = Stream.of(
                    Message.OPERATION_TOO_LONG, Message.NO_PLACE, Message.QUEUE_FULL, Message.NO_THREAD)
            .map(Message::code)
            .collect(Collectors.toUnmodifiableSet());

    private static final Logger LOGGER = System.getLogger("org.alchemycdi");

    @Inject
    JsonWriter writer;

    Response answer(AlchemyException exception) {
        Status status = status(exception);
        if (status.getFamily() == Status.Family.SERVER_ERROR) {
            LOGGER.log(Level.ERROR, "a request failed", exception);
        }
        return Response.status(status)
                .type(PROBLEM_JSON)
                .entity(writer.toBytes(details(exception, status)))
                .build();
    }

    private static Status status(AlchemyException exception) {
        if (exception instanceof NotFoundException) {
            return Status.NOT_FOUND;
        }
        if (exception instanceof IntegrityException) {
            return Status.CONFLICT;
        }
        if (exception instanceof InvalidRequestException) {
            return Status.BAD_REQUEST;
        }
        return exception.code().filter(LATER::contains).isPresent()
                ? Status.SERVICE_UNAVAILABLE
                : Status.INTERNAL_SERVER_ERROR;
    }

    private static Map<String, Object> details(AlchemyException exception, Status status) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("type", "about:blank");
        details.put("title", status.getReasonPhrase());
        details.put("status", status.getStatusCode());
        if (status.getFamily() == Status.Family.CLIENT_ERROR
                || exception.code().filter(TOLD::contains).isPresent()) {
            details.put("detail", exception.reason());
        }
        exception.code().ifPresent(code -> details.put("code", code));
        if (exception instanceof InvalidRequestException invalid) {
            invalid.attribute().ifPresent(attribute -> details.put("attribute", attribute));
        }
        return details;
    }
}
