package org.alchemycdi.rest;

import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.alchemycdi.internal.persistence.DataErrors;

/**
 * Answers what the database refuses when {@code @Transactional} commits, on servers that wrap it as the specification
 * says. An application's own mapper of this exception needs a priority before 5000 to come before this one.
 */
// Not at the priority of the others: Jersey has a mapper of this exception, which throws it again and comes before
// them.
@Provider
public class TransactionalExceptionMapper implements ExceptionMapper<TransactionalException> {

    @Inject
    Problems problems;

    @Override
    public Response toResponse(TransactionalException exception) {
        return problems.answer(DataErrors.of(exception));
    }
}
