package org.alchemycdi.rest;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.alchemycdi.internal.persistence.DataErrors;
import org.eclipse.persistence.exceptions.EclipseLinkException;

/**
 * Answers what an entity throws when one of its relations is loaded at its first use: there no EntityManager of ours is on
 * the way that could make a {@code PersistenceException} of it.
 */
@Provider
@Priority(Problems.LAST)
public class EclipseLinkExceptionMapper implements ExceptionMapper<EclipseLinkException> {

    @Inject
    Problems problems;

    @Override
    public Response toResponse(EclipseLinkException exception) {
        return problems.answer(DataErrors.of(exception));
    }
}
