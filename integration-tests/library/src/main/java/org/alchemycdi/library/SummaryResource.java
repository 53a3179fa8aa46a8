package org.alchemycdi.library;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Map;
import org.alchemycdi.Alchemy;
import org.alchemycdi.AlchemyBind;

/** Several databases in one request. */
@Path("/summary")
public class SummaryResource {

    @Inject
    @AlchemyBind("users")
    EntityManager users;

    @Inject
    @AlchemyBind("products")
    EntityManager products;

    @Inject
    Alchemy alchemy; // the same by name

    @GET
    public Map<String, Long> countAll() {
        return Map.of(
                "authors", count(alchemy.entityManager(), "Author"),
                "accounts", count(users, "Account"),
                "products", count(products, "Product"));
    }

    private static long count(EntityManager entityManager, String entity) {
        return entityManager
                .createQuery("select count(e) from " + entity + " e", Long.class)
                .getSingleResult();
    }
}
