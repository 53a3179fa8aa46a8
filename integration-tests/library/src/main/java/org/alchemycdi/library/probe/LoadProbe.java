package org.alchemycdi.library.probe;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.lang.management.ManagementFactory;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.alchemycdi.AlchemyBind;
import org.alchemycdi.async.AsyncEntityManager;

/** The same work on a bind that is not async and on one that is, for a comparison under load. */
@Path("/probe/load")
@Produces(MediaType.TEXT_PLAIN)
public class LoadProbe {

    @Inject
    @AlchemyBind("drafts")
    EntityManager drafts;

    @Inject
    @AlchemyBind("events")
    AsyncEntityManager events;

    /** How long the connection is kept beyond what the statements take, as a slow database would. */
    @QueryParam("millis")
    @DefaultValue("0")
    long millis;

    @GET
    @Path("sync")
    public String sync() {
        return work(drafts);
    }

    @GET
    @Path("async")
    public CompletionStage<String> async() {
        return events.call(this::work);
    }

    /** How many threads the server has. */
    @GET
    @Path("threads")
    public String threads() {
        return String.valueOf(ManagementFactory.getThreadMXBean().getThreadCount());
    }

    private String work(EntityManager em) {
        // A statement that writes, so that the connection is kept from here on.
        int changed = em.createQuery("update Note n set n.name = 'never' where n.name is null")
                .executeUpdate();
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
        return changed + " changed, "
                + em.createQuery("select n.name from Note n order by n.name", String.class)
                        .setMaxResults(20)
                        .getResultList();
    }
}
