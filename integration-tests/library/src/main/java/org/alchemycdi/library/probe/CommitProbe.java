package org.alchemycdi.library.probe;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Writes a note and answers with any status: the commit mode of the bind decides what becomes of it. */
@Path("/probe/commit/{binds}/{status}")
public class CommitProbe {

    @Inject
    Notes notes;

    /** @param binds one or more, separated by commas */
    @POST
    public Response write(
            @PathParam("binds") String binds,
            @PathParam("status") int status,
            @QueryParam("name") String name,
            @QueryParam("flush") boolean isFlushed,
            @QueryParam("size") int size) {
        for (String bind : List.of(binds.split(","))) {
            if (isFlushed) {
                notes.writeAndFlush(bind, name);
            } else {
                notes.write(bind, name);
            }
        }
        return Answers.of(status, size);
    }

    /** Commits by hand, writes a second note, and leaves that one to the status. */
    @POST
    @Path("by-hand")
    public Response commitByHand(
            @PathParam("binds") String bind,
            @PathParam("status") int status,
            @QueryParam("name") String name,
            @QueryParam("second") String second) {
        notes.write(bind, name);
        notes.entityManager(bind).getTransaction().commit();
        notes.writeAndFlush(bind, second);
        return Answers.of(status);
    }

    /** As plain JPA would have it. */
    @POST
    @Path("begun-by-hand")
    public Response beginAndCommitByHand(
            @PathParam("binds") String bind, @PathParam("status") int status, @QueryParam("name") String name) {
        notes.entityManager(bind).getTransaction().begin();
        notes.write(bind, name);
        notes.entityManager(bind).getTransaction().commit();
        return Answers.of(status);
    }

    @POST
    @Path("rolled-back-by-hand")
    public Response rollBackByHand(
            @PathParam("binds") String bind,
            @PathParam("status") int status,
            @QueryParam("name") String name,
            @QueryParam("second") String second) {
        notes.writeAndFlush(bind, name);
        notes.entityManager(bind).getTransaction().rollback();
        notes.write(bind, second);
        return Answers.of(status);
    }
}
