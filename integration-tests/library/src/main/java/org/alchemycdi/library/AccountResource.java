package org.alchemycdi.library;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.UUID;
import org.alchemycdi.AlchemyBind;
import org.alchemycdi.filter.OrderBy;
import org.alchemycdi.rest.JsonResponses;
import org.alchemycdi.service.RepositoryService;

@Path("/accounts")
public class AccountResource implements JsonResponses {

    @Inject
    @AlchemyBind("users")
    RepositoryService<Account> accounts;

    @GET
    public Response listAccounts() {
        return jsonify(accounts.getMany(AccountSchema.class, OrderBy.asc("email")));
    }

    @GET
    @Path("{id}")
    public Response getAccount(@PathParam("id") UUID id) {
        return jsonify(accounts.toSchema(accounts.get(id), AccountSchema.class));
    }

    /** Answers with a redirect, on which the commit mode of this bind commits as well. */
    @POST
    public Response createAccount(JsonObject body) {
        Account account = accounts.create(body);
        return Response.seeOther(UriBuilder.fromResource(AccountResource.class)
                        .path("{id}")
                        .build(account.getId()))
                .build();
    }

    @PATCH
    @Path("{id}")
    public Response patchAccount(@PathParam("id") UUID id, JsonObject body) {
        return jsonify(accounts.toSchema(accounts.update(body, id), AccountSchema.class));
    }
}
