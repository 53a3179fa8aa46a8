package org.alchemycdi.rest;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import org.alchemycdi.internal.persistence.DataErrors;
import org.alchemycdi.internal.persistence.UnitsOfWork;

/**
 * Commits or rolls back the binds that the request touched, by the status of the response. Runs last of all response
 * filters and before a byte is written, so a commit that fails becomes the answer.
 */
@Provider
@Priority(Integer.MIN_VALUE)
public class CommitFilter implements ContainerResponseFilter {

    @Inject
    UnitsOfWork units;

    @Inject
    Problems problems;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        try {
            units.complete(response.getStatus());
        } catch (RuntimeException failure) {
            // Not thrown: an answer that an exception mapper made already is not mapped a second time by servers.
            replace(response, problems.answer(DataErrors.of(failure)));
        }
    }

    private static void replace(ContainerResponseContext response, Response answer) {
        response.getHeaders().clear();
        response.setStatusInfo(answer.getStatusInfo());
        response.setEntity(answer.getEntity(), response.getEntityAnnotations(), answer.getMediaType());
    }
}
