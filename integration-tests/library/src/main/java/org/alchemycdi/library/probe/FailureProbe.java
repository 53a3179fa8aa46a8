package org.alchemycdi.library.probe;

import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import java.util.Locale;

/** Writes a note and fails in every way that a request can fail. */
@Path("/probe/failure/{bind}")
public class FailureProbe {

    @Inject
    Notes notes;

    @PathParam("bind")
    String bind;

    @QueryParam("name")
    String name;

    @POST
    @Path("unmapped")
    public Response throwUnmapped() {
        notes.writeAndFlush(bind, name);
        throw new IllegalStateException("nobody maps this");
    }

    @POST
    @Path("mapped/{status}")
    public Response throwMapped(@PathParam("status") int status) {
        notes.writeAndFlush(bind, name);
        throw new StatusException(status);
    }

    @POST
    @Path("web-application/{status}")
    public Response throwWebApplication(@PathParam("status") int status) {
        notes.writeAndFlush(bind, name);
        throw new WebApplicationException(status);
    }

    @POST
    @Path("aborted/{status}")
    @Aborted
    public Response neverReached() {
        throw new IllegalStateException("the request filter should have answered");
    }

    /** Catches what the database refuses, writes another note, and says that all is well. */
    @POST
    @Path("swallowed")
    public Response swallow(@QueryParam("second") String second) {
        try {
            notes.writeAndFlush(bind, name);
        } catch (PersistenceException e) {
            notes.entityManager(bind).clear();
            notes.write(bind, second);
        }
        return Answers.of(200);
    }

    /** The note is fine until the commit. */
    @POST
    @Path("at-commit")
    public Response failAtCommit(@QueryParam("size") int size) {
        notes.entityManager(bind).persist(Note.failing(name));
        return Answers.of(200, size);
    }

    /** The note is fine until the commit, and the answer has headers of every kind. */
    @POST
    @Path("at-commit-with-headers")
    public Response failAtCommitWithHeaders() {
        failAtCommit(0);
        return Response.created(URI.create("/probe/notes/" + name))
                .header("Access-Control-Allow-Origin", "https://example.org")
                .header("Content-Security-Policy", "default-src 'none'")
                .header("x-trace", name)
                .header("Vary", "Origin")
                .header("Content-Disposition", "attachment")
                .header("cache-control", "max-age=3600")
                .header("Last-Modified", "Wed, 21 Oct 2015 07:28:00 GMT")
                .language(Locale.FRENCH)
                .tag("tag")
                .cookie(new NewCookie.Builder("basket").value(name).build())
                .type(MediaType.TEXT_PLAIN_TYPE)
                .entity("created")
                .build();
    }

    /** Uses the bind for the first time while the answer is already being written. */
    @POST
    @Path("first-while-streaming")
    public StreamingOutput workFirstWhileStreaming() {
        return out -> out.write(afterAnswer().getBytes());
    }

    /** Works on while the answer is already being written. */
    @POST
    @Path("while-streaming")
    public StreamingOutput workWhileStreaming() {
        notes.write(bind, name);
        return out -> out.write(afterAnswer().getBytes());
    }

    private String afterAnswer() {
        try {
            notes.write(bind, name + "-late");
            return "written";
        } catch (RuntimeException e) {
            return e.getMessage();
        }
    }
}
