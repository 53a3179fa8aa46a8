package org.alchemycdi.rest;

import jakarta.annotation.Nullable;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * Gives a service or a resource the method {@code jsonify}.
 *
 * <pre>{@code
 * @ApplicationScoped
 * public class AuthorService extends RepositoryService<Author> implements JsonResponses {}
 * }</pre>
 *
 * <p>The JSON has the members of records in the order of their declaration, and nulls are written, whatever the JSON-B
 * defaults of the server are. It is made before the unit of work is committed, so that a failure to do so rolls back.
 */
public interface JsonResponses {

    /** The data as JSON with the status 200. */
    default Response jsonify(@Nullable Object data) {
        return jsonify(data, Response.Status.OK.getStatusCode());
    }

    /** The data as JSON with this status. */
    default Response jsonify(@Nullable Object data, int status) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(new JsonBody(data))
                .build();
    }
}
