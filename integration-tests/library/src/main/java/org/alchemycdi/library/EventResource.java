package org.alchemycdi.library;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.alchemycdi.Alchemy;
import org.alchemycdi.AlchemyBind;
import org.alchemycdi.async.AsyncEntityManager;
import org.alchemycdi.async.AsyncRepositoryService;
import org.alchemycdi.filter.LimitOffset;
import org.alchemycdi.filter.OrderBy;
import org.alchemycdi.rest.JsonResponses;

@Path("/events")
public class EventResource implements JsonResponses {

    @Inject
    AsyncRepositoryService<Event> events;

    @Inject
    @AlchemyBind("events")
    AsyncEntityManager entityManager;

    @Inject
    Alchemy alchemy;

    @GET
    public CompletionStage<Response> listEvents(@QueryParam("pageSize") @DefaultValue("10") int pageSize) {
        return events.getManyAndCount(EventSchema.class, OrderBy.asc("name"), new LimitOffset(pageSize, 0))
                .thenApply(this::jsonify);
    }

    @POST
    public CompletionStage<Response> createEvent(JsonObject body) {
        return events.call(service -> service.toSchema(service.create(body), EventSchema.class))
                .thenApply(event -> jsonify(event, 201));
    }

    @GET
    @Path("all")
    public CompletionStage<List<EventSchema>> list() {
        return entityManager.call(em -> em.createQuery("select e from Event e order by e.name", Event.class)
                .getResultStream()
                .map(EventSchema::of)
                .toList());
    }

    /** A caller that blocks. */
    @GET
    @Path("sync-bridge")
    public List<EventSchema> viaPortal() {
        return alchemy.portal().call(() -> events.getMany(EventSchema.class, OrderBy.asc("name")));
    }
}
