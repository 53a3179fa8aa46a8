package org.alchemycdi.docs;

import jakarta.inject.Inject;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.alchemycdi.library.Author;
import org.alchemycdi.schema.Patch;
import org.alchemycdi.schema.Strict;
import org.alchemycdi.service.RepositoryService;

/** Shown in docs/howto/schemas.md; {@link HowtoTest} runs it. */
@Path("/authors")
public class SchemaResource {

    @Inject
    RepositoryService<Author> authors;

    // tag::bodies
    @POST
    public AuthorDto create(@Strict AuthorDto body) {
        return authors.toSchema(authors.create(body), AuthorDto.class);
    }

    @PATCH
    @Path("{id}")
    public AuthorDto patch(@PathParam("id") UUID id, Patch<AuthorDto> body) {
        return authors.toSchema(authors.update(body, id), AuthorDto.class);
    }
    // end::bodies
}
