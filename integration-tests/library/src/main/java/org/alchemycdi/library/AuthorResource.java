package org.alchemycdi.library;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.alchemycdi.filter.LimitOffset;
import org.alchemycdi.service.OffsetPagination;

@Path("/authors")
public class AuthorResource {

    @Inject
    AuthorService authors;

    @GET
    public Response listAuthors(
            @QueryParam("currentPage") @DefaultValue("1") int currentPage,
            @QueryParam("pageSize") @DefaultValue("10") int pageSize) {
        var limitOffset = new LimitOffset(pageSize, pageSize * (currentPage - 1));
        OffsetPagination<Author> page = authors.getManyAndCount(limitOffset);
        return authors.jsonify(authors.toSchema(page, AuthorSchema.class));
    }

    @POST
    public Response createAuthor(JsonObject body) {
        Author author = authors.create(body);
        return authors.jsonify(authors.toSchema(author, AuthorSchema.class));
    }

    @GET
    @Path("{id}")
    public Response getAuthor(@PathParam("id") UUID id) {
        return authors.jsonify(authors.toSchema(authors.get(id), AuthorSchema.class));
    }

    @PATCH
    @Path("{id}") // absent keys stay, explicit nulls are written
    public Response patchAuthor(@PathParam("id") UUID id, JsonObject body) {
        return authors.jsonify(authors.toSchema(authors.update(body, id), AuthorSchema.class));
    }

    @DELETE
    @Path("{id}")
    public Response deleteAuthor(@PathParam("id") UUID id) {
        return authors.jsonify(authors.toSchema(authors.delete(id), AuthorSchema.class));
    }
}
