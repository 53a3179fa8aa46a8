package org.alchemycdi.library;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.alchemycdi.rest.JsonResponses;
import org.alchemycdi.service.RepositoryService;

@Path("/authors/{author}/books")
public class AuthorBooksResource implements JsonResponses {

    @Inject
    AuthorService authors;

    @Inject
    RepositoryService<Book> books;

    @POST
    public Response createBook(@PathParam("author") UUID author, JsonObject body) {
        Book book = books.toModel(body);
        book.setAuthor(authors.get(author));
        return jsonify(books.toSchema(books.create(book), BookSchema.class), 201);
    }
}
