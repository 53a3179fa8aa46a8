package org.alchemycdi.library.probe;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.stream.Collectors;
import org.alchemycdi.Alchemy;
import org.alchemycdi.migration.Revision;

/** Tells which migrations a database has. */
@Path("/probe/migrations")
public class MigrationsProbe {

    @Inject
    Alchemy alchemy;

    @GET
    @Path("{bind}")
    @Produces(MediaType.TEXT_PLAIN)
    public String applied(@PathParam("bind") String bind) {
        return alchemy.migrations(bind).history().stream()
                .filter(Revision::isApplied)
                .map(revision -> revision.version() + " " + revision.description())
                .collect(Collectors.joining(", "));
    }
}
