package org.alchemycdi.rest;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.repository.InvalidRequestException;

/** Answers 400 to a body that is no JSON, read by the server's own reader. */
@Provider
@Priority(Problems.LAST)
public class JsonExceptionMapper implements ExceptionMapper<JsonException> {

    @Inject
    Problems problems;

    @Override
    public Response toResponse(JsonException exception) {
        return problems.answer(Message.UNREADABLE_BODY.causedBy(exception, InvalidRequestException::new));
    }
}
