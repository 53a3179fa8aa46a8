package org.alchemycdi.library.probe;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.alchemycdi.library.AuthorSchema;
import org.alchemycdi.library.AuthorService;

/** Hands the id to the service as the text that it is in the path. */
@Path("/authors/text")
public class TextAuthorProbe {

    @Inject
    AuthorService authors;

    @GET
    @Path("{id}")
    public Response getAuthor(@PathParam("id") String id) {
        return authors.jsonify(authors.toSchema(authors.get(id), AuthorSchema.class));
    }
}
