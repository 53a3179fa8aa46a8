package org.alchemycdi.library.probe;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alchemycdi.filter.CollectionFilter;
import org.alchemycdi.filter.Filter;
import org.alchemycdi.filter.OrderBy;
import org.alchemycdi.filter.SearchFilter;
import org.alchemycdi.library.Author;
import org.alchemycdi.library.AuthorSchema;
import org.alchemycdi.library.AuthorService;
import org.alchemycdi.schema.Patch;

/** What a service offers and the sample does not need. */
@Path("/probe/service")
public class ServiceProbe {

    @Inject
    AuthorService authors;

    /** @param ids as the texts of the request, which the filter coerces */
    @GET
    @Path("by-id")
    public Response getMany(@QueryParam("id") List<String> ids) {
        return authors.jsonify(
                authors.getMany(AuthorSchema.class, new CollectionFilter("id", ids), OrderBy.asc("name")));
    }

    @GET
    @Path("counted")
    public Response count(@QueryParam("name") String name) {
        Filter named = new SearchFilter("name", name);
        return authors.jsonify(List.of(authors.count(named), authors.exists(named)));
    }

    @GET
    @Path("one-or-none")
    public Response getOneOrNone(@QueryParam("name") String name) {
        return authors.jsonify(authors.getOneOrNone(new SearchFilter("name", name))
                .map(author -> authors.toSchema(author, AuthorSchema.class))
                .orElse(null));
    }

    @GET
    @Path("bean/{id}")
    public Response getBean(@PathParam("id") String id) {
        return authors.jsonify(authors.toSchema(authors.get(id), AuthorBean.class));
    }

    /** The body carries the id of the row. */
    @PUT
    @Path("by-body")
    public Response update(JsonObject body) {
        return schema(authors.update(body));
    }

    /** A schema as data: what is null counts as absent. */
    @PUT
    @Path("by-schema/{id}")
    public Response updateBySchema(@PathParam("id") String id, @QueryParam("name") String name) {
        return schema(authors.update(new AuthorSchema(null, name, null), id));
    }

    /** A schema and what is present in it: the null is written. */
    @PUT
    @Path("by-patch/{id}")
    public Response updateByPatch(@PathParam("id") String id, @QueryParam("name") String name) {
        Patch<AuthorSchema> patch = new Patch<>(new AuthorSchema(null, name, null), Set.of("name", "dob"));
        return schema(authors.update(patch, id));
    }

    @PUT
    @Path("by-map/{id}")
    public Response updateByMap(@PathParam("id") String id, @QueryParam("name") String name) {
        return schema(authors.update(Map.of("name", name, "dob", "2000-12-31"), id));
    }

    private Response schema(Author author) {
        return authors.jsonify(authors.toSchema(author, AuthorSchema.class));
    }
}
