package org.alchemycdi.library;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.alchemycdi.filter.LimitOffset;
import org.alchemycdi.filter.OrderBy;
import org.alchemycdi.rest.JsonResponses;
import org.alchemycdi.service.OffsetPagination;
import org.alchemycdi.service.RepositoryService;

@Path("/books")
public class BookResource implements JsonResponses {

    @Inject
    RepositoryService<Book> books;

    @GET
    public OffsetPagination<BookSchema> listBooks() {
        return books.getManyAndCount(BookSchema.class, OrderBy.asc("title"), new LimitOffset(20, 0));
    }

    @GET
    @Path("{id}")
    public Response getBook(@PathParam("id") UUID id) {
        return jsonify(books.toSchema(books.get(id), BookSchema.class));
    }

    @PATCH
    @Path("{id}")
    public Response patchBook(@PathParam("id") UUID id, JsonObject body) {
        return jsonify(books.toSchema(books.update(body, id), BookSchema.class));
    }
}
