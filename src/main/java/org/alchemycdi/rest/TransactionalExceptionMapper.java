package org.alchemycdi.rest;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.alchemycdi.internal.persistence.DataErrors;

/** Answers what the database refuses when {@code @Transactional} commits, on servers that wrap it as the specification says. */
@Provider
@Priority(Problems.LAST)
public class TransactionalExceptionMapper implements ExceptionMapper<TransactionalException> {

    @Inject
    Problems problems;

    @Override
    public Response toResponse(TransactionalException exception) {
        return problems.answer(DataErrors.of(exception));
    }
}
