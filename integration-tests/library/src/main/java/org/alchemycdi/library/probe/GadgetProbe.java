package org.alchemycdi.library.probe;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.alchemycdi.repository.NotFoundException;
import org.alchemycdi.type.FileContent;
import org.alchemycdi.type.FileStores;
import org.alchemycdi.type.StoredFile;

/** One entity with a slug and an attribute of each column type. */
@Path("/probe/gadgets")
public class GadgetProbe {

    @Inject
    Gadgets gadgets;

    @Inject
    FileStores files;

    @Inject
    EntityManager entityManager;

    private Gadget gadget(String slug) {
        return gadgets.getBySlug(slug).orElseThrow(() -> new NotFoundException("PROBE", slug));
    }

    @POST
    public Response create(JsonObject body) {
        return gadgets.jsonify(gadgets.toSchema(gadgets.create(body), GadgetSchema.class));
    }

    @GET
    @Path("{slug}")
    public Response get(@PathParam("slug") String slug) {
        return gadgets.jsonify(gadgets.toSchema(gadget(slug), GadgetSchema.class));
    }

    /** What is read back, and what stands in the column. */
    @GET
    @Path("{slug}/secret")
    public Response secret(@PathParam("slug") String slug) {
        Object column = entityManager
                .createNativeQuery("select secret from gadget where slug = ?")
                .setParameter(1, slug)
                .getSingleResult();
        return gadgets.jsonify(Map.of("secret", gadget(slug).getSecret(), "column", column));
    }

    @GET
    @Path("{slug}/login")
    public boolean login(@PathParam("slug") String slug, @QueryParam("password") String password) {
        return gadget(slug).getPassword().verify(password);
    }

    @PUT
    @Path("{slug}/flags/{name}")
    public Response flag(@PathParam("slug") String slug, @PathParam("name") String name) {
        Gadget gadget = gadget(slug);
        Map<String, Object> flags = new HashMap<>(gadget.getFlags());
        flags.put(name, true);
        gadget.setFlags(flags);
        return gadgets.jsonify(gadgets.toSchema(gadget, GadgetSchema.class));
    }

    /** Saves a file and answers with its key; the status decides whether it stays. */
    @PUT
    @Path("{slug}/cover/{status}")
    public Response cover(@PathParam("slug") String slug, @PathParam("status") int status, String text) {
        InputStream content = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        StoredFile saved = files.save(new FileContent("cover.txt", "text/plain", content));
        gadget(slug).setCover(saved);
        return Response.status(status).entity(saved.key()).type("text/plain").build();
    }

    @GET
    @Path("{slug}/cover")
    public Response cover(@PathParam("slug") String slug) throws IOException {
        try (InputStream content = files.open(gadget(slug).getCover())) {
            return Response.ok(new String(content.readAllBytes(), StandardCharsets.UTF_8), "text/plain;charset=UTF-8")
                    .build();
        }
    }

    /** Whether the store keeps this content. */
    @GET
    @Path("covers/{key}")
    public boolean isKept(@PathParam("key") String key) throws IOException {
        return files.store("covers").exists(key);
    }
}
