package org.alchemycdi.library.probe;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.stream.Collectors;
import org.alchemycdi.Alchemy;
import org.alchemycdi.BindStatistics;

/** Tells what is open, a line for each bind. */
@Path("/probe/open")
public class OpenProbe {

    @Inject
    Alchemy alchemy;

    @GET
    @Produces(MediaType.TEXT_PLAIN)
    public String open() {
        return alchemy.binds().stream().map(this::line).collect(Collectors.joining("\n"));
    }

    private String line(String bind) {
        BindStatistics open = alchemy.statistics(bind);
        return "%s: %d EntityManagers, %d connections"
                .formatted(bind, open.openEntityManagers(), open.borrowedConnections());
    }
}
