package org.alchemycdi.benchmarks.application;

import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Without the library: the same answer from plain EclipseLink and JSON-B, on the same database, pool and settings. */
@Path("/by-hand")
public class ByHandResource {

    /** JSON-B sorts the names, unless it is told. */
    @JsonbPropertyOrder({"id", "name", "dob"})
    public record Item(UUID id, String name, LocalDate dob) {}

    /** Its names are sorted already. */
    public record Page(List<Item> items, int limit, int offset, long total) {}

    @Inject
    ByHand byHand;

    @GET
    public Response listAuthors(
            @QueryParam("currentPage") @DefaultValue("1") int currentPage,
            @QueryParam("pageSize") @DefaultValue("10") int pageSize) {
        int offset = pageSize * (currentPage - 1);
        EntityManager entityManager = byHand.factory().createEntityManager();
        try {
            entityManager.getTransaction().begin();
            List<Item> items = entityManager
                    .createQuery("select a from Author a", Author.class)
                    .setFirstResult(offset)
                    .setMaxResults(pageSize)
                    .getResultStream()
                    .map(author -> new Item(author.getId(), author.getName(), author.getDob()))
                    .toList();
            long total = entityManager
                    .createQuery("select count(a) from Author a", Long.class)
                    .getSingleResult();
            String json = byHand.jsonb().toJson(new Page(items, pageSize, offset, total));
            entityManager.getTransaction().commit();
            return Response.ok(json, MediaType.APPLICATION_JSON_TYPE).build();
        } finally {
            if (entityManager.getTransaction().isActive()) {
                entityManager.getTransaction().rollback();
            }
            entityManager.close();
        }
    }
}
