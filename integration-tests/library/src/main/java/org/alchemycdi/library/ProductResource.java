package org.alchemycdi.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.alchemycdi.filter.OrderBy;
import org.alchemycdi.rest.JsonResponses;
import org.alchemycdi.service.RepositoryService;

@Path("/products")
@RequestScoped // a bean, so that @Transactional works on every server
public class ProductResource implements JsonResponses {

    @Inject
    RepositoryService<Product> products; // of the bind that the entity names

    @GET
    public Response listProducts() {
        return jsonify(products.getMany(ProductSchema.class, OrderBy.asc("name")));
    }

    @POST
    @Transactional
    public Response createProduct(JsonObject body) {
        return jsonify(products.toSchema(products.create(body), ProductSchema.class), 201);
    }
}
