package org.alchemycdi.rest;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.transaction.RollbackException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.alchemycdi.internal.persistence.DataErrors;

/**
 * Answers what the database refuses when a transaction of the server commits: that of a {@code UserTransaction}, and on
 * WildFly that of {@code @Transactional}, which throws this unwrapped.
 */
@Provider
@Priority(Problems.LAST)
public class RollbackExceptionMapper implements ExceptionMapper<RollbackException> {

    @Inject
    Problems problems;

    @Override
    public Response toResponse(RollbackException exception) {
        return problems.answer(DataErrors.of(exception));
    }
}
