package org.alchemycdi.library.probe;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.function.Consumer;
import org.alchemycdi.Alchemy;
import org.alchemycdi.AlchemyBind;
import org.alchemycdi.library.Author;
import org.alchemycdi.repository.Repository;
import org.alchemycdi.service.RepositoryService;

/** Writes a note to the default bind, or finds out about it, by whatever can be injected into whatever. */
@Path("/probe/injection")
@RequestScoped
public class InjectionProbe {

    @Inject
    EntityManager unqualified;

    @Inject
    @AlchemyBind
    EntityManager unnamed;

    @Inject
    @AlchemyBind("default")
    EntityManager named;

    @Inject
    @AlchemyBind
    Instance<EntityManager> instance;

    @Inject
    @AlchemyBind
    Provider<EntityManager> provider;

    @Inject
    Alchemy alchemy;

    @Inject
    Repository<Note> repository;

    @Inject
    RepositoryService<Note> service;

    @Inject
    Instance<RepositoryService<Note>> serviceInstance;

    @Inject
    Provider<RepositoryService<Note>> serviceProvider;

    @Inject
    @Subclass
    ApplicationNotes applicationNotes;

    @Inject
    @Subclass
    RequestNotes requestNotes;

    @Inject
    @Subclass
    DependentNotes dependentNotes;

    @Inject
    ConstructedNotes constructedNotes;

    @Inject
    EnterpriseNotes enterpriseNotes;

    @Inject
    RepositoryService<Author> authors;

    @Inject
    @AlchemyBind("users")
    RepositoryService<Note> usersNotes;

    private Map<String, Consumer<String>> writers() {
        return Map.ofEntries(
                Map.entry("unqualified", name -> unqualified.persist(new Note(name))),
                Map.entry("unnamed", name -> unnamed.persist(new Note(name))),
                Map.entry("named", name -> named.persist(new Note(name))),
                Map.entry("instance", name -> instance.get().persist(new Note(name))),
                Map.entry("provider", name -> provider.get().persist(new Note(name))),
                Map.entry("by-name", name -> alchemy.entityManager("default").persist(new Note(name))),
                Map.entry("constructor", constructedNotes::write),
                Map.entry("repository", name -> repository.add(new Note(name))),
                Map.entry("service", name -> service.create(Map.of("name", name))),
                Map.entry("service-instance", name -> serviceInstance.get().create(Map.of("name", name))),
                Map.entry("service-provider", name -> serviceProvider.get().create(Map.of("name", name))),
                Map.entry("application-scoped", name -> applicationNotes.create(Map.of("name", name))),
                Map.entry("request-scoped", name -> requestNotes.create(Map.of("name", name))),
                Map.entry("dependent", name -> dependentNotes.create(Map.of("name", name))),
                Map.entry("generic-superclass", name -> dependentNotes.writeByRepository(new Note(name))),
                Map.entry("enterprise-bean", enterpriseNotes::writeByService));
    }

    @POST
    @Path("{kind}")
    public Response write(@PathParam("kind") String kind, @QueryParam("name") String name) {
        writers().get(kind).accept(name);
        return Answers.of(200);
    }

    /** The classes of the services that the application has its own of. */
    @GET
    @Path("own")
    @Produces(MediaType.TEXT_PLAIN)
    public String ownServices() {
        return ownClass(authors) + " " + ownClass(usersNotes);
    }

    /** Below the container's proxy. */
    private static String ownClass(RepositoryService<?> service) {
        Class<?> type = service.getClass();
        while (type.getSuperclass() != RepositoryService.class) {
            type = type.getSuperclass();
        }
        return type.getSimpleName();
    }

    /** Whether all EntityManagers of a request are one. */
    @GET
    @Path("same")
    @Produces(MediaType.TEXT_PLAIN)
    public boolean isSame() {
        Note note = new Note("never written");
        unnamed.persist(note);
        boolean isSame = unqualified.contains(note)
                && named.contains(note)
                && instance.get().contains(note)
                && provider.get().contains(note)
                && alchemy.entityManager().contains(note)
                && alchemy.entityManager("default").contains(note);
        unnamed.detach(note);
        return isSame;
    }

    @POST
    @Path("enterprise-bean/products")
    public Response writeByEnterpriseBean(@QueryParam("name") String name) {
        enterpriseNotes.writeByEntityManager(name);
        return Answers.of(200);
    }
}
