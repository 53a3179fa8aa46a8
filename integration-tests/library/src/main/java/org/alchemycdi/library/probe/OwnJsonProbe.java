package org.alchemycdi.library.probe;

import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** JSON of the application's own, which is none of ours: the server writes it. */
@Path("/probe/own-json")
public class OwnJsonProbe {

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Named named() {
        return new Named();
    }

    public static class Named {

        @JsonbProperty("given-name")
        public String name = "Agatha";
    }
}
