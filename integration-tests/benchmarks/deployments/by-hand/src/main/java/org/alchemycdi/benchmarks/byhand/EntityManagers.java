package org.alchemycdi.benchmarks.byhand;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.persistence.jpa.PersistenceProvider;

/** One EntityManager per request and database; a factory is built when it is first needed. */
@ApplicationScoped
public class EntityManagers {

    private final Map<String, EntityManagerFactory> factories = new ConcurrentHashMap<>();

    @Produces
    @RequestScoped
    @Named("first")
    EntityManager first() {
        return open("first");
    }

    @Produces
    @RequestScoped
    @Named("second")
    EntityManager second() {
        return open("second");
    }

    @Produces
    @RequestScoped
    @Named("third")
    EntityManager third() {
        return open("third");
    }

    private EntityManager open(String unit) {
        return factories.computeIfAbsent(unit, EntityManagers::build).createEntityManager();
    }

    /** Not by {@code Persistence}, which on servers asks the providers of the server too. */
    private static EntityManagerFactory build(String unit) {
        return new PersistenceProvider().createEntityManagerFactory(unit, Map.of());
    }

    void close(@Disposes @Any EntityManager entityManager) {
        entityManager.close();
    }

    @PreDestroy
    void close() {
        factories.values().forEach(EntityManagerFactory::close);
    }
}
