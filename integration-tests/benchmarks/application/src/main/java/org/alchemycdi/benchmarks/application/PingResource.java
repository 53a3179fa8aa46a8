package org.alchemycdi.benchmarks.application;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** The harness asks here whether the application runs. */
@Path("/ping")
public class PingResource {

    @GET
    public String ping() {
        return "pong";
    }
}
