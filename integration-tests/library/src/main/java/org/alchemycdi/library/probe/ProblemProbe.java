package org.alchemycdi.library.probe;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.alchemycdi.filter.Filter;
import org.alchemycdi.filter.LimitOffset;
import org.alchemycdi.filter.OrderBy;
import org.alchemycdi.filter.SearchFilter;
import org.alchemycdi.library.Author;
import org.alchemycdi.library.AuthorSchema;
import org.alchemycdi.library.AuthorService;

/** Lets a client name attributes, and asks for one author where there are several or none. */
@Path("/probe/problem")
public class ProblemProbe {

    @Inject
    AuthorService authors;

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

    /** An id as text, which the repository coerces. */
    @GET
    @Path("id")
    public AuthorSchema get(@QueryParam("id") String id) {
        return authors.toSchema(authors.get(id), AuthorSchema.class);
    }
}
