package org.alchemycdi.library.probe;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.alchemycdi.Alchemy;
import org.alchemycdi.async.AsyncEntityManager;

/** Writes a note to an async bind, in every way in which a resource can answer. */
@Path("/probe/async-bind/{bind}")
public class AsyncBindProbe {

    private static final Map<String, CountDownLatch> HELD = new ConcurrentHashMap<>();

    @Inject
    Alchemy alchemy;

    @PathParam("bind")
    String bind;

    @QueryParam("name")
    String name;

    private AsyncEntityManager entityManager() {
        return alchemy.asyncEntityManager(bind);
    }

    private CompletionStage<Void> write() {
        return entityManager().call(em -> {
            em.persist(new Note(name));
            return null;
        });
    }

    @POST
    @Path("stage/{status}")
    public CompletionStage<Response> stage(@PathParam("status") int status) {
        return write().thenApply(done -> Answers.of(status));
    }

    /** Two operations, the second asked for where the first has ended. */
    @POST
    @Path("chain/{status}")
    public CompletionStage<Response> chain(@PathParam("status") int status) {
        AsyncEntityManager events = entityManager();
        return write().thenCompose(done -> events.flush()).thenApply(done -> Answers.of(status));
    }

    @POST
    @Path("suspended/{status}")
    public void suspended(@Suspended AsyncResponse answer, @PathParam("status") int status) {
        write().whenComplete((done, failure) -> answer.resume(failure == null ? Answers.of(status) : failure));
    }

    @POST
    @Path("inside/{status}")
    public void inside(@Suspended AsyncResponse answer, @PathParam("status") int status) {
        entityManager().call(em -> {
            em.persist(new Note(name));
            return answer.resume(Answers.of(status));
        });
    }

    /** Answers without waiting for what it has asked for. */
    @POST
    @Path("unawaited/{status}")
    public Response unawaited(@PathParam("status") int status) {
        write();
        return Answers.of(status);
    }

    @POST
    @Path("portal/{status}")
    public Response portal(@PathParam("status") int status) {
        alchemy.portal().call(this::write);
        return Answers.of(status);
    }

    /** The application commits, whatever the answer is. */
    @POST
    @Path("committed/{status}")
    public CompletionStage<Response> committed(@PathParam("status") int status) {
        AsyncEntityManager events = entityManager();
        return write().thenCompose(done -> events.commit()).thenApply(done -> Answers.of(status));
    }

    /** Writes when the answer has been decided. */
    @POST
    @Path("streaming")
    public StreamingOutput streaming() {
        return output -> {
            String outcome;
            try {
                alchemy.portal().call(this::write);
                outcome = "written";
            } catch (RuntimeException e) {
                outcome = e.getMessage();
            }
            output.write(outcome.getBytes(StandardCharsets.UTF_8));
        };
    }

    /** Fails in the operation, as the database refuses it. */
    @POST
    @Path("refused")
    public CompletionStage<Response> refused() {
        return entityManager().call(em -> {
            em.persist(new Note(name));
            em.flush();
            em.persist(new Note(name));
            em.flush();
            return Answers.of(200);
        });
    }

    /** Works until a second request says so. */
    @POST
    @Path("held/{status}")
    public CompletionStage<Response> held(@PathParam("status") int status) {
        CountDownLatch latch = new CountDownLatch(1);
        String key = name;
        return entityManager().call(em -> {
            em.persist(new Note(key));
            HELD.put(key, latch);
            await(latch);
            return Answers.of(status);
        });
    }

    /** The same, but takes longer than it may. */
    @POST
    @Path("late")
    public CompletionStage<Response> late() {
        CountDownLatch latch = new CountDownLatch(1);
        HELD.put(name, latch);
        return entityManager().within(Duration.ofMillis(50)).call(em -> {
            em.persist(new Note(name));
            await(latch);
            return Answers.of(200);
        });
    }

    /** Which thread runs operations. */
    @GET
    @Path("thread")
    @Produces(MediaType.TEXT_PLAIN)
    public CompletionStage<String> thread() {
        return entityManager().call(em -> Thread.currentThread().getName());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @POST
    @Path("release")
    public Response release() {
        CountDownLatch latch = HELD.remove(name);
        if (latch == null) {
            return Answers.of(404);
        }
        latch.countDown();
        return Answers.of(200);
    }
}
