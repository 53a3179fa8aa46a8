package org.alchemycdi.benchmarks.byhand;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.stream.Stream;

/** Uses all three EntityManagers. */
@Path("/count")
public class CountResource {

    @Inject
    @Named("first")
    EntityManager first;

    @Inject
    @Named("second")
    EntityManager second;

    @Inject
    @Named("third")
    EntityManager third;

    @GET
    public String count() {
        long rows = Stream.of(count(first, "First0"), count(second, "Second0"), count(third, "Third0"))
                .mapToLong(Long::longValue)
                .sum();
        return rows + " rows";
    }

    private static long count(EntityManager entityManager, String entity) {
        return entityManager
                .createQuery("select count(e) from " + entity + " e", Long.class)
                .getSingleResult();
    }
}
