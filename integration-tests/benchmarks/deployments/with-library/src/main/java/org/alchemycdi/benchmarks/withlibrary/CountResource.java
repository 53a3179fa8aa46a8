package org.alchemycdi.benchmarks.withlibrary;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.stream.Stream;
import org.alchemycdi.AlchemyBind;

/** Uses all three EntityManagers. */
@Path("/count")
public class CountResource {

    @Inject
    @AlchemyBind("first")
    EntityManager first;

    @Inject
    @AlchemyBind("second")
    EntityManager second;

    @Inject
    @AlchemyBind("third")
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
