package org.alchemycdi.library;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.alchemycdi.AlchemyBind;
import org.alchemycdi.rest.JsonResponses;
import org.alchemycdi.service.RepositoryService;

@Path("/users")
public class UserResource implements JsonResponses {

    @Inject
    @AlchemyBind
    EntityManager entityManager; // one per request, opened on first use

    @Inject
    RepositoryService<User> users;

    @GET
    public Map<String, List<UserSchema>> listUsers() {
        return Map.of(
                "users",
                entityManager
                        .createQuery("select u from User u order by u.id", User.class)
                        .getResultStream()
                        .map(UserSchema::of)
                        .toList());
    }

    @POST
    public Response createUser(JsonObject body) {
        return jsonify(UserSchema.of(users.create(body)), 201);
    }
}
