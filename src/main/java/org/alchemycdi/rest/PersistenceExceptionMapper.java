package org.alchemycdi.rest;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.alchemycdi.internal.persistence.DataErrors;

/** Answers what an application's own use of an EntityManager throws, as if a repository had thrown it. */
@Provider
@Priority(Problems.LAST)
public class PersistenceExceptionMapper implements ExceptionMapper<PersistenceException> {

    @Inject
    Problems problems;

    @Override
    public Response toResponse(PersistenceException exception) {
        return problems.answer(DataErrors.of(exception));
    }
}
