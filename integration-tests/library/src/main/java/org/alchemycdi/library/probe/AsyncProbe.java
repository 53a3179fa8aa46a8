package org.alchemycdi.library.probe;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/** Answers later, on another thread, when a second request says so. */
@Path("/probe/async")
public class AsyncProbe {

    private static final Map<String, Runnable> WAITING = new ConcurrentHashMap<>();

    @Inject
    Notes notes;

    /** @param binds to write to before the method returns, separated by commas; may be empty */
    @POST
    @Path("stage/{status}")
    public CompletionStage<Response> stage(
            @PathParam("status") int status,
            @QueryParam("binds") @DefaultValue("") String binds,
            @QueryParam("name") String name) {
        write(binds, name);
        CompletableFuture<Response> answer = new CompletableFuture<>();
        WAITING.put(name, () -> answer.complete(Answers.of(status)));
        return answer;
    }

    @POST
    @Path("failing-stage")
    public CompletionStage<Response> failingStage(
            @QueryParam("binds") @DefaultValue("") String binds, @QueryParam("name") String name) {
        write(binds, name);
        CompletableFuture<Response> answer = new CompletableFuture<>();
        WAITING.put(name, () -> answer.completeExceptionally(new StatusException(404)));
        return answer;
    }

    @POST
    @Path("suspended/{status}")
    public void suspended(
            @Suspended AsyncResponse answer,
            @PathParam("status") int status,
            @QueryParam("binds") @DefaultValue("") String binds,
            @QueryParam("name") String name) {
        write(binds, name);
        WAITING.put(name, () -> answer.resume(Answers.of(status)));
    }

    private void write(String binds, String name) {
        List.of(binds.split(",")).stream().filter(bind -> !bind.isEmpty()).forEach(bind -> notes.write(bind, name));
    }

    /** Lets the request of this name be answered; 404 where it does not wait yet. */
    @POST
    @Path("release")
    public Response release(@QueryParam("name") String name) {
        Runnable answer = WAITING.remove(name);
        if (answer == null) {
            return Answers.of(404);
        }
        new Thread(answer).start();
        return Answers.of(200);
    }
}
