package org.alchemycdi.mistakes;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.alchemycdi.service.RepositoryService;

/** Answers as soon as the application runs. */
@Path("/ping")
public class PingResource {

    @Inject
    RepositoryService<Account> accounts;

    @GET
    @Produces(MediaType.TEXT_PLAIN)
    public String ping() {
        return "accounts: " + accounts.count();
    }
}
