package org.alchemycdi.library.probe;

import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alchemycdi.filter.ComparisonFilter;
import org.alchemycdi.filter.OrderBy;
import org.alchemycdi.service.RepositoryService;

/** Many rows at once, and rows that are found by their natural key. */
@Path("/probe/bulk")
public class BulkProbe {

    private static final String ROWS = "rows";

    @Inject
    Gadgets gadgets;

    private RepositoryService<Gadget> bySku() {
        return gadgets.with(o -> o.matchFields("sku"));
    }

    private Response schemas(List<Gadget> found) {
        return gadgets.jsonify(gadgets.toSchema(found, GadgetSchema.class));
    }

    private static JsonArray rows(JsonObject body) {
        return body.getJsonArray(ROWS);
    }

    @POST
    public Response createMany(JsonObject body) {
        return schemas(gadgets.createMany(rows(body)));
    }

    @PUT
    public Response upsertMany(JsonObject body) {
        return schemas(bySku().upsertMany(rows(body)));
    }

    /** One row by its natural key, whoever comes first. */
    @PUT
    @Path("{sku}")
    public Response getOrUpsert(@PathParam("sku") String sku, JsonObject body) {
        var upserted = bySku().getOrUpsert(Map.of(
                "sku", sku, "title", body.getString("title"), "slug", sku, "price", body.getInt("price")));
        return gadgets.jsonify(gadgets.toSchema(upserted.entity(), GadgetSchema.class), upserted.created() ? 201 : 200);
    }

    @PATCH
    @Path("{sku}")
    public Response getAndUpdate(@PathParam("sku") String sku, JsonObject body) {
        var updated = bySku().getAndUpdate(Map.of("sku", sku, "price", body.getInt("price")));
        return gadgets.jsonify(Map.of("updated", updated.updated()));
    }

    /** Ids that nobody has are skipped. */
    @POST
    @Path("delete")
    public Response deleteMany(JsonObject body) {
        List<Object> gadgetsAndIds = rows(body).getValuesAs(JsonString::getString).stream()
                .<Object>map(slug ->
                        gadgets.getBySlug(slug).<Object>map(gadget -> gadget).orElseGet(UUID::randomUUID))
                .toList();
        return schemas(gadgets.deleteMany(gadgetsAndIds));
    }

    @POST
    @Path("delete-cheaper-than/{price}/{prefix}")
    public Response deleteWhere(@PathParam("price") int price, @PathParam("prefix") String prefix) {
        return schemas(gadgets.deleteWhere(
                ComparisonFilter.lt("price", price), new ComparisonFilter("sku", "startswith", prefix)));
    }

    @GET
    @Path("{prefix}")
    public Response list(@PathParam("prefix") String prefix) {
        return gadgets.jsonify(gadgets.getMany(
                GadgetSchema.class, new ComparisonFilter("sku", "startswith", prefix), OrderBy.asc("sku")));
    }
}
