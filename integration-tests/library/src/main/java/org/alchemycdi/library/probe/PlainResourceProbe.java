package org.alchemycdi.library.probe;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.alchemycdi.AlchemyBind;
import org.alchemycdi.service.RepositoryService;

/** A resource without a scope, which not every server makes a bean. Nobody else asks for this service. */
@Path("/probe/plain-resource")
public class PlainResourceProbe {

    @Inject
    @AlchemyBind("drafts")
    EntityManager drafts;

    @Inject
    @AlchemyBind("drafts")
    RepositoryService<Note> notes;

    @POST
    public Response write(@QueryParam("name") String name) {
        notes.create(Map.of("name", name));
        drafts.getTransaction().commit();
        return Answers.of(200);
    }
}
