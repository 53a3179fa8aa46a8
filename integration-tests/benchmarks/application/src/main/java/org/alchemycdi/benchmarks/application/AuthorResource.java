package org.alchemycdi.benchmarks.application;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.alchemycdi.filter.LimitOffset;
import org.alchemycdi.rest.JsonResponses;
import org.alchemycdi.service.OffsetPagination;
import org.alchemycdi.service.RepositoryService;

/** With the library: what a user writes. */
@Path("/authors")
public class AuthorResource implements JsonResponses {

    @Inject
    RepositoryService<Author> authors;

    @Inject
    EntityManager entityManager;

    @GET
    public Response listAuthors(
            @QueryParam("currentPage") @DefaultValue("1") int currentPage,
            @QueryParam("pageSize") @DefaultValue("10") int pageSize) {
        var limitOffset = new LimitOffset(pageSize, pageSize * (currentPage - 1));
        OffsetPagination<Author> page = authors.getManyAndCount(limitOffset);
        return jsonify(authors.toSchema(page, AuthorSchema.class));
    }

    @POST
    @Path("fill")
    public String fill(@QueryParam("rows") int rows) {
        for (int i = 0; i < rows; i++) {
            Author author = new Author();
            author.setName("Author " + i);
            author.setDob(LocalDate.of(1900, 1, 1).plusDays(i));
            entityManager.persist(author);
        }
        return rows + " rows";
    }
}
