package org.alchemycdi.library.probe;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.concurrent.CompletionStage;
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
    @AlchemyBind("memos")
    AsyncEntityManager memos;

    @GET
    @Path("sync")
    public String sync() {
        return work(drafts);
    }

    @GET
    @Path("async")
    public CompletionStage<String> async() {
        return memos.call(LoadProbe::work);
    }

    private static String work(EntityManager em) {
        return em.createQuery("select n.name from Note n order by n.name", String.class)
                .setMaxResults(20)
                .getResultList()
                .toString();
    }
}
