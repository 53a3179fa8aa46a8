package org.alchemycdi.mistakes;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.stream.Collectors;

/** The threads of connection pools, of whichever application, one a line. */
@Path("/pools")
public class PoolsResource {

    @GET
    @Produces(MediaType.TEXT_PLAIN)
    public String threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("agroal-"))
                .collect(Collectors.joining("\n"));
    }
}
