package org.alchemycdi.benchmarks.application;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Without the library: the same answer from plain EclipseLink and JSON-B, on the same database, pool and settings. */
@Path("/by-hand")
public class ByHandResource {

    /** Its components are sorted by name, as JSON-B writes them. */
    public record Page(List<AuthorSchema> items, int limit, int offset, long total) {}

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
            List<AuthorSchema> items = entityManager
                    .createQuery("select a from Author a", Author.class)
                    .setFirstResult(offset)
                    .setMaxResults(pageSize)
                    .getResultStream()
                    .map(author -> new AuthorSchema(author.getId(), author.getName(), author.getDob()))
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
