package org.alchemycdi.library.probe;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.alchemycdi.filter.CollectionFilter;
import org.alchemycdi.library.Author;
import org.alchemycdi.library.AuthorSchema;
import org.alchemycdi.library.AuthorService;
import org.alchemycdi.library.Book;
import org.alchemycdi.library.BookSchema;
import org.alchemycdi.schema.FromAttribute;
import org.alchemycdi.schema.Patch;
import org.alchemycdi.schema.Strict;
import org.alchemycdi.service.RepositoryService;

/** Bodies that are schemas, and schemas that are flat. */
@Path("/probe/schemas")
public class SchemaProbe {

    @Inject
    AuthorService authors;

    @Inject
    RepositoryService<Book> books;

    /** A book with a part of its author. */
    public record FlatBook(
            String title, @FromAttribute("author.name") String author) {}

    @POST
    public Response create(AuthorInput body) {
        return schema(authors.create(body));
    }

    @PATCH
    @Path("{id}")
    public Response patch(@PathParam("id") String id, Patch<AuthorInput> body) {
        return schema(authors.update(body, id));
    }

    /** Strict by its parameter alone. */
    @PUT
    @Path("{id}")
    public Response put(@PathParam("id") String id, @Strict AuthorSchema body) {
        return schema(authors.update(body, id));
    }

    @GET
    @Path("books-of/{name}")
    public Response booksOf(@PathParam("name") String name) {
        return authors.jsonify(books.getMany(FlatBook.class, new CollectionFilter("author.name", List.of(name))));
    }

    /** The same by way of entities, whose authors are not loaded. */
    @GET
    @Path("entities-of/{name}")
    public Response entitiesOf(@PathParam("name") String name) {
        CollectionFilter named = new CollectionFilter("author.name", List.of(name));
        return authors.jsonify(books.toSchema(books.getMany(named), BookSchema.class));
    }

    private Response schema(Author author) {
        return authors.jsonify(authors.toSchema(author, AuthorSchema.class));
    }
}
