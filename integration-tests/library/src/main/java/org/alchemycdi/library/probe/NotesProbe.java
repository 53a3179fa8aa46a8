package org.alchemycdi.library.probe;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Tells whether a note is in a database. */
@Path("/probe/notes")
public class NotesProbe {

    @Inject
    Notes notes;

    @GET
    @Path("{bind}/{name}")
    @Produces(MediaType.TEXT_PLAIN)
    public String isThere(@PathParam("bind") String bind, @PathParam("name") String name) {
        return String.valueOf(notes.isCommitted(bind, name));
    }
}
