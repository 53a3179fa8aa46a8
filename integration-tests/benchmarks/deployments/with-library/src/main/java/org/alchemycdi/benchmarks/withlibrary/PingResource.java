package org.alchemycdi.benchmarks.withlibrary;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Answers without any entity. */
@Path("/ping")
public class PingResource {

    @GET
    public String ping() {
        return "pong";
    }
}
