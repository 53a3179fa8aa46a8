package org.alchemycdi.rest;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import org.alchemycdi.internal.persistence.DataErrors;
import org.alchemycdi.internal.persistence.UnitsOfWork;

/**
 * Commits or rolls back the binds that the request touched, by the status of the response. Runs last of all response
 * filters and before a byte is written, so a commit that fails becomes the answer.
 *
 * <p>A response may be decided on another thread, which has no request scope; so the units are taken along from the start of
 * the request.
 */
@Provider
@PreMatching
@Priority(Integer.MIN_VALUE)
public class CommitFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String COMPLETION = "org.alchemycdi.completion";

    /** Headers of a response that was not given, in lower case; the others may be of filters, for CORS for example. */
    private static final Set<String> OF_THE_ANSWER = Set.of(
            "cache-control",
            "content-disposition",
            "content-encoding",
            "content-language",
            "content-length",
            "content-location",
            "content-range",
            "content-type",
            "etag",
            "expires",
            "last-modified",
            "link",
            "location",
            "set-cookie");

    @Inject
    UnitsOfWork units;

    @Inject
    Problems problems;

    @Override
    public void filter(ContainerRequestContext request) {
        completion().ifPresent(completion -> request.setProperty(COMPLETION, completion));
    }

    /** That of the request scope, if there is one here. */
    private Optional<IntConsumer> completion() {
        try {
            return Optional.of(units.completion());
        } catch (ContextNotActiveException none) {
            return Optional.empty();
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        try {
            Optional.ofNullable((IntConsumer) request.getProperty(COMPLETION))
                    .or(this::completion)
                    .ifPresent(completion -> completion.accept(response.getStatus()));
        } catch (RuntimeException failure) {
            // Not thrown: an answer that an exception mapper made already is not mapped a second time by servers.
            replace(response, problems.answer(DataErrors.of(failure)));
        }
    }

    private static void replace(ContainerResponseContext response, Response answer) {
        for (String header : List.copyOf(response.getHeaders().keySet())) {
            if (OF_THE_ANSWER.contains(header.toLowerCase(Locale.ROOT))) {
                response.getHeaders().remove(header);
            }
        }
        response.setStatusInfo(answer.getStatusInfo());
        response.setEntity(answer.getEntity(), response.getEntityAnnotations(), answer.getMediaType());
    }
}
