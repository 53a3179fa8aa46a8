package org.alchemycdi.library.probe;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** Writes nothing by itself; {@link NotesFilter} does. */
@Path("/probe/filtered/{status}")
public class FilteredProbe {

    @POST
    public Response answer(@PathParam("status") int status) {
        return Answers.of(status);
    }
}
