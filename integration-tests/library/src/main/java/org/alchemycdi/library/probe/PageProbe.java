package org.alchemycdi.library.probe;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Set;
import org.alchemycdi.filter.ComparisonFilter;
import org.alchemycdi.filter.ExistsFilter;
import org.alchemycdi.filter.LimitCursor;
import org.alchemycdi.filter.MultiFilter;
import org.alchemycdi.filter.OrderBy;
import org.alchemycdi.library.Book;
import org.alchemycdi.service.CursorPagination;
import org.alchemycdi.service.RepositoryService;

/** Pages by cursor, and filters that a client writes. */
@Path("/probe/pages")
public class PageProbe {

    private static final Set<String> OPEN_FIELDS = Set.of("title", "pages", "lent", "author.name");

    @Inject
    Gadgets gadgets;

    @Inject
    RepositoryService<Book> books;

    @GET
    @Path("cursor/{prefix}")
    public CursorPagination<GadgetSchema> page(
            @PathParam("prefix") String prefix,
            @QueryParam("limit") @DefaultValue("2") int limit,
            @QueryParam("order") @DefaultValue("asc") String order,
            @QueryParam("cursor") String cursor) {
        return gadgets.with(o -> o.countTotal())
                .getCursorPage(
                        GadgetSchema.class,
                        new ComparisonFilter("sku", "startswith", prefix),
                        new OrderBy("price", order),
                        new LimitCursor(limit, cursor));
    }

    @POST
    @Path("filter")
    public List<BookTitle> filter(JsonObject tree) {
        return books.getMany(BookTitle.class, new MultiFilter(tree, OPEN_FIELDS), OrderBy.asc("title"));
    }

    public record BookTitle(String title) {}

    @GET
    @Path("tagged/{tag}")
    public List<GadgetSchema> tagged(@PathParam("tag") String tag) {
        return gadgets.getMany(GadgetSchema.class, new ExistsFilter(List.of(ComparisonFilter.eq("tags", tag)), "and"));
    }
}
