package org.alchemycdi.rest;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.alchemycdi.AlchemyException;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.repository.InvalidRequestException;

/**
 * Answers 400 to a body that JSON-B cannot bind. Servers wrap that into a {@code ProcessingException}, which a REST client
 * throws as well: one without a JSON cause is the application's affair and stays 500.
 */
@Provider
@Priority(Problems.LAST)
public class JsonBindingExceptionMapper implements ExceptionMapper<ProcessingException> {

    @Inject
    Problems problems;

    @Override
    public Response toResponse(ProcessingException exception) {
        Throwable cause = exception.getCause();
        boolean isBody = cause instanceof JsonbException || cause instanceof JsonException;
        return problems.answer(
                isBody
                        ? Message.UNREADABLE_BODY.causedBy(exception, InvalidRequestException::new)
                        : Message.PROCESSING_FAILED.causedBy(exception, AlchemyException::new));
    }
}
