package org.alchemycdi.cdi;

import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.alchemycdi.Alchemy;
import org.alchemycdi.AlchemyBind;
import org.alchemycdi.BindStatistics;
import org.alchemycdi.ImproperConfigurationException;
import org.alchemycdi.Retry;
import org.alchemycdi.async.AsyncBacking;
import org.alchemycdi.async.AsyncBackings;
import org.alchemycdi.async.AsyncEntityManager;
import org.alchemycdi.async.AsyncRepositoryService;
import org.alchemycdi.async.Portal;
import org.alchemycdi.fixture.Fixtures;
import org.alchemycdi.internal.assignment.EntityAssignment;
import org.alchemycdi.internal.async.PortalLoop;
import org.alchemycdi.internal.fixture.JsonFixtures;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.internal.message.Nearest;
import org.alchemycdi.internal.persistence.Binds;
import org.alchemycdi.internal.persistence.OpenBind;
import org.alchemycdi.internal.persistence.UnitsOfWork;
import org.alchemycdi.internal.query.CriteriaRepository;
import org.alchemycdi.internal.query.Cursors;
import org.alchemycdi.internal.query.LoadingSchemas;
import org.alchemycdi.internal.schema.AttributeSchemas;
import org.alchemycdi.migration.Migrations;
import org.alchemycdi.repository.Repository;
import org.alchemycdi.service.Backing;
import org.alchemycdi.service.Backings;
import org.alchemycdi.service.RepositoryService;

/** The binds of the application as beans see them. Stateless: the EntityManagers are proxies. */
final class CdiAlchemy implements Alchemy, Backings, AsyncBackings {

    private static final String RUN_TIME = "run time";

    private final EntityAssignment assignment;
    private final Binds binds;
    private final AttributeSchemas schemas;
    private final Cursors cursors;
    private final Map<String, Migrations> migrations;
    private final Function<String, EntityManager> entityManagers;
    private final Function<String, AsyncEntityManager> asyncEntityManagers;

    /**
     * @param entityManagers gives the proxy of the EntityManager of a bind
     * @param asyncEntityManagers gives the one of an async bind
     */
    CdiAlchemy(
            EntityAssignment assignment,
            Binds binds,
            AttributeSchemas schemas,
            Cursors cursors,
            Map<String, Migrations> migrations,
            Function<String, EntityManager> entityManagers,
            Function<String, AsyncEntityManager> asyncEntityManagers) {
        this.assignment = assignment;
        this.binds = binds;
        this.schemas = schemas;
        this.cursors = cursors;
        this.migrations = migrations;
        this.entityManagers = entityManagers;
        this.asyncEntityManagers = asyncEntityManagers;
    }

    @Override
    public EntityManager entityManager() {
        return entityManager(AlchemyBind.DEFAULT);
    }

    @Override
    public EntityManager entityManager(String bind) {
        return entityManagers.apply(known(bind, "EntityManager"));
    }

    @Override
    public AsyncEntityManager asyncEntityManager() {
        return asyncEntityManager(AlchemyBind.DEFAULT);
    }

    @Override
    public AsyncEntityManager asyncEntityManager(String bind) {
        return asyncEntityManagers.apply(knownAsync(bind, "AsyncEntityManager"));
    }

    /** A bind that is not async. */
    private String known(String bind, String asked) {
        String known = known(bind);
        if (binds.isAsync(known)) {
            throw Message.BIND_IS_ASYNC.as(
                    ImproperConfigurationException::new, asked, RUN_TIME, known, "its async twin", known);
        }
        return known;
    }

    private String knownAsync(String bind, String asked) {
        String known = known(bind);
        if (!binds.isAsync(known)) {
            throw Message.BIND_IS_SYNC.as(
                    ImproperConfigurationException::new, asked, RUN_TIME, known, "its sync twin", known);
        }
        return known;
    }

    private String known(String bind) {
        String meant = assignment.meant(bind);
        if (!binds.names().contains(meant)) {
            String names = String.join(", ", binds.names());
            throw Message.UNKNOWN_BIND.as(
                    ImproperConfigurationException::new, bind, RUN_TIME, names, Nearest.question(bind, binds.names()));
        }
        return meant;
    }

    @Override
    public <T> Repository<T> repository(Class<T> modelType) {
        return repository(modelType, home(modelType));
    }

    @Override
    public <T> Repository<T> repository(Class<T> modelType, String bind) {
        String known = mapping(modelType, known(bind, "a repository or service"));
        return repository(modelType, known, entityManagers.apply(known));
    }

    private String mapping(Class<?> modelType, String bind) {
        if (!assignment.entities(bind).contains(modelType)) {
            throw Message.NOT_MAPPED.as(ImproperConfigurationException::new, modelType.getName(), bind);
        }
        return bind;
    }

    private <T> Repository<T> repository(Class<T> modelType, String bind, EntityManager entityManager) {
        return new CriteriaRepository<>(modelType, entityManager, schemas, binds.limits(bind), cursors);
    }

    private String home(Class<?> modelType) {
        return assignment
                .homeOf(modelType)
                .orElseThrow(() -> Message.NO_DEFAULT_BIND.as(
                        ImproperConfigurationException::new,
                        modelType.getName(),
                        String.join(", ", binds.names()),
                        binds.names().stream().findFirst().orElse(AlchemyBind.DEFAULT)));
    }

    @Override
    public <T> RepositoryService<T> service(Class<T> modelType) {
        return service(modelType, home(modelType));
    }

    @Override
    public <T> RepositoryService<T> service(Class<T> modelType, String bind) {
        return new RepositoryService<>(backing(modelType, bind));
    }

    private <T> Backing<T> backing(Class<T> modelType, String bind) {
        return new Backing<>(
                repository(modelType, bind), new LoadingSchemas(schemas, entityManagers.apply(known(bind))));
    }

    @Override
    public <T> AsyncRepositoryService<T> asyncService(Class<T> modelType) {
        return asyncService(modelType, home(modelType));
    }

    @Override
    public <T> AsyncRepositoryService<T> asyncService(Class<T> modelType, String bind) {
        return new AsyncRepositoryService<>(asyncBacking(modelType, bind));
    }

    private <T> AsyncBacking<T> asyncBacking(Class<T> modelType, String bind) {
        String known = mapping(modelType, knownAsync(bind, "an async service"));
        return new BindBacking<>(
                modelType,
                asyncEntityManagers.apply(known),
                em -> new Backing<>(repository(modelType, known, em), new LoadingSchemas(schemas, em)));
    }

    @Override
    public <T> Backing<T> of(Class<?> serviceClass) {
        Class<T> modelType = entity(serviceClass, RepositoryService.class);
        return backing(modelType, bind(serviceClass, modelType));
    }

    @Override
    public <T> AsyncBacking<T> ofAsync(Class<?> serviceClass) {
        Class<T> modelType = entity(serviceClass, AsyncRepositoryService.class);
        return asyncBacking(modelType, bind(serviceClass, modelType));
    }

    @SuppressWarnings("unchecked") // the class of the service names T
    private static <T> Class<T> entity(Class<?> serviceClass, Class<?> service) {
        String name = service.getSimpleName();
        return (Class<T>) ServiceClass.entity(serviceClass, service)
                .orElseThrow(() -> Message.RAW_SERVICE.as(
                        ImproperConfigurationException::new, name, serviceClass.getName(), name));
    }

    private String bind(Class<?> serviceClass, Class<?> modelType) {
        return ServiceClass.bind(serviceClass).orElseGet(() -> home(modelType));
    }

    @Override
    public Portal portal() {
        return PortalLoop::call;
    }

    @Override
    public Migrations migrations(String bind) {
        String known = known(bind);
        // They come with the bind, and are there while it migrates.
        if (!migrations.containsKey(known)) {
            binds.get(known);
        }
        return migrations.get(known);
    }

    @Override
    public Fixtures fixtures() {
        return fixtures(AlchemyBind.DEFAULT);
    }

    @Override
    public Fixtures fixtures(String bind) {
        String known = known(bind);
        return new JsonFixtures(known, () -> binds.get(known), schemas);
    }

    @Override
    public Set<String> binds() {
        return binds.names();
    }

    @Override
    public <R> R inTransaction(String bind, Function<EntityManager, R> work) {
        return UnitsOfWork.inTransaction(binds.get(known(bind)), work);
    }

    @Override
    public <R> R inTransaction(String bind, Retry retry, Function<EntityManager, R> work) {
        return UnitsOfWork.inTransaction(binds.get(known(bind)), retry, work);
    }

    @Override
    public BindStatistics statistics(String bind) {
        OpenBind open = binds.get(known(bind));
        return new BindStatistics(open.openEntityManagers(), open.borrowedConnections());
    }
}
