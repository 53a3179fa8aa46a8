package start;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
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
import org.alchemycdi.filter.OrderBy;
import org.alchemycdi.filter.SearchFilter;
import org.alchemycdi.rest.JsonResponses;
import org.alchemycdi.service.RepositoryService;

@Path("/authors")
public class AuthorResource implements JsonResponses {

    @Inject
    RepositoryService<Author> authors;

    @GET
    public Response list(@QueryParam("search") String search, @QueryParam("offset") @DefaultValue("0") int offset) {
        return jsonify(authors.getManyAndCount(
                AuthorSchema.class,
                new SearchFilter("name", search, true),
                OrderBy.asc("name"),
                new LimitOffset(10, offset)));
    }

    @POST
    public Response create(JsonObject body) {
        return jsonify(authors.toSchema(authors.create(body), AuthorSchema.class), 201);
    }

    @PATCH
    @Path("{id}")
    public Response patch(@PathParam("id") UUID id, JsonObject body) {
        return jsonify(authors.toSchema(authors.update(body, id), AuthorSchema.class));
    }
}
