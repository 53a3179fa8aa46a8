package org.alchemycdi.library.probe;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbException;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.QueryParam;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.alchemycdi.AlchemyBind;
import org.alchemycdi.filter.Filter;
import org.alchemycdi.filter.LimitOffset;
import org.alchemycdi.filter.OrderBy;
import org.alchemycdi.filter.SearchFilter;
import org.alchemycdi.library.Author;
import org.alchemycdi.library.AuthorSchema;
import org.alchemycdi.library.AuthorService;
import org.alchemycdi.library.Book;

/** Lets a client name attributes, and asks for one author where there are several or none. */
@Path("/probe/problem")
public class ProblemProbe {

    @Inject
    AuthorService authors;

    @Inject
    @AlchemyBind
    EntityManager entityManager;

    @GET
    @Path("authors")
    public List<AuthorSchema> order(@QueryParam("field") String field, @QueryParam("direction") String direction) {
        return authors.getMany(AuthorSchema.class, new OrderBy(field, direction), new LimitOffset(1, 0));
    }

    @GET
    @Path("search")
    public List<AuthorSchema> search(@QueryParam("field") String field) {
        return authors.getMany(AuthorSchema.class, new SearchFilter(field, "x"), new LimitOffset(1, 0));
    }

    @GET
    @Path("one")
    public AuthorSchema one(@QueryParam("name") String name) {
        Filter named = new SearchFilter("name", name);
        Author author = authors.getOne(named);
        return authors.toSchema(author, AuthorSchema.class);
    }

    /** Fails as a body does that is no JSON, but over JSON that is the application's own. */
    @GET
    @Path("json/{kind}")
    public String readJson(@PathParam("kind") String kind) {
        return switch (kind) {
            case "processing" ->
                Json.createReader(new StringReader("{oops")).readObject().toString();
            case "binding" ->
                JsonbBuilder.create().fromJson("{oops", AuthorSchema.class).name();
            default -> throw new ProcessingException(new JsonbException("what a REST client throws"));
        };
    }

    /** What no author has. */
    public record Misspelt(String nmae) {}

    @GET
    @Path("misspelt")
    public List<Misspelt> misspell() {
        return authors.toSchema(List.of(new Author()), Misspelt.class);
    }

    /** Looks for a row where the connection of the transaction is gone. */
    @GET
    @Path("lost/row")
    public String find() throws SQLException {
        entityManager.unwrap(Connection.class).close();
        return entityManager.find(Author.class, UUID.randomUUID()).getName();
    }

    /** Follows a lazy relation where the connection of the transaction is gone. */
    @GET
    @Path("lost/relation")
    public String follow(@QueryParam("book") UUID book) throws SQLException {
        Book found = entityManager.find(Book.class, book);
        entityManager.unwrap(Connection.class).close();
        return found.getAuthor().getName();
    }

    /** An id as text, which the repository coerces. */
    @GET
    @Path("id")
    public AuthorSchema get(@QueryParam("id") String id) {
        return authors.toSchema(authors.get(id), AuthorSchema.class);
    }
}
