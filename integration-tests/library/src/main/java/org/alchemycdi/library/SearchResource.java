package org.alchemycdi.library;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.alchemycdi.filter.LimitOffset;
import org.alchemycdi.filter.OrderBy;
import org.alchemycdi.filter.SearchFilter;
import org.alchemycdi.service.OffsetPagination;
import org.alchemycdi.service.RepositoryService;

/** A service without a class of its own, and a page straight into the schema. */
@Path("/search")
public class SearchResource {

    @Inject
    RepositoryService<Author> authors;

    @GET
    public OffsetPagination<AuthorSchema> searchAuthors(
            @QueryParam("name") String name,
            @QueryParam("limit") @DefaultValue("20") int limit,
            @QueryParam("offset") @DefaultValue("0") int offset) {
        return authors.getManyAndCount(
                AuthorSchema.class,
                new SearchFilter("name", name, true),
                OrderBy.desc("dob"),
                new LimitOffset(limit, offset));
    }
}
