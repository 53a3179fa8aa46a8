package org.alchemycdi.library.probe;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.alchemycdi.library.AuthorSchema;
import org.alchemycdi.library.AuthorService;

/** Creates an author from a body that is a schema, where the application takes JSON as it is. */
@Path("/authors/typed")
public class TypedAuthorProbe {

    @Inject
    AuthorService authors;

    @POST
    public Response createAuthor(AuthorSchema body) {
        return authors.jsonify(authors.toSchema(authors.create(body), AuthorSchema.class));
    }
}
