package org.alchemycdi.rest;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.alchemycdi.AlchemyException;

/**
 * Answers 404, 409, 400 or 500, as each exception says. An application's own mapper of the same exception comes before
 * this one.
 */
@Provider
@Priority(Problems.LAST)
public class AlchemyExceptionMapper implements ExceptionMapper<AlchemyException> {

    @Inject
    Problems problems;

    @Override
    public Response toResponse(AlchemyException exception) {
        return problems.answer(exception);
    }
}
