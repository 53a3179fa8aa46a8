package org.alchemycdi.library.probe;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;

/** Writes a note and answers at once, with the status of the path. */
@Provider
@Aborted
public class AbortingFilter implements ContainerRequestFilter {

    @Inject
    Notes notes;

    @Override
    public void filter(ContainerRequestContext request) {
        MultivaluedMap<String, String> path = request.getUriInfo().getPathParameters();
        String name = request.getUriInfo().getQueryParameters().getFirst("name");
        notes.writeAndFlush(path.getFirst("bind"), name);
        request.abortWith(Answers.of(Integer.parseInt(path.getFirst("status"))));
    }
}
