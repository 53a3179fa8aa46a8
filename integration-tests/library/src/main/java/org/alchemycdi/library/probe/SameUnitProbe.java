package org.alchemycdi.library.probe;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.alchemycdi.Alchemy;
import org.alchemycdi.AlchemyBind;
import org.alchemycdi.library.User;
import org.alchemycdi.rest.JsonResponses;

/** Whether a request is given one EntityManager, however often it asks. */
@Path("/users/same-session")
public class SameUnitProbe implements JsonResponses {

    @Inject
    @AlchemyBind
    EntityManager entityManager;

    @Inject
    Alchemy alchemy;

    @GET
    public Response isSame() {
        User user = new User();
        user.setName("never written");
        entityManager.persist(user);
        boolean isSame = alchemy.entityManager().contains(user);
        entityManager.detach(user);
        return jsonify(Map.of("same", isSame));
    }
}
