package org.alchemycdi.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.alchemycdi.internal.persistence.platform.MappingCorrections;
import org.alchemycdi.internal.persistence.platform.SchemaCreator;
import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.eclipse.persistence.sessions.server.ServerSession;

/** Entities mapped to a test database, with our platform and our corrections. */
public final class TestUnit implements AutoCloseable {

    private final EntityManagerFactory factory;

    private TestUnit(EntityManagerFactory factory) {
        this.factory = factory;
    }

    public static TestUnit open(TestDatabase database, Class<?>... classes) {
        return open(database, Map.of(), classes);
    }

    /** @param properties win over the usual ones */
    public static TestUnit open(TestDatabase database, Map<String, ?> properties, Class<?>... classes) {
        Map<String, Object> all = new HashMap<>(Map.of(
                PersistenceUnitProperties.JDBC_URL,
                database.url(),
                PersistenceUnitProperties.TARGET_DATABASE,
                database.product().platform().orElseThrow().getName(),
                PersistenceUnitProperties.SESSION_EVENT_LISTENER_CLASS,
                MappingCorrections.class.getName(),
                PersistenceUnitProperties.WEAVING,
                "false",
                PersistenceUnitProperties.LOGGING_LEVEL,
                "OFF"));
        all.putAll(properties);
        return new TestUnit(
                new PersistenceProvider().createContainerEntityManagerFactory(TestPersistenceUnit.of(classes), all));
    }

    /** The same, with the tables of the entities. */
    public static TestUnit withSchema(TestDatabase database, Class<?>... classes) {
        TestUnit unit = open(database, classes);
        SchemaCreator.createMissing(unit.session());
        return unit;
    }

    public EntityManagerFactory factory() {
        return factory;
    }

    /** Logs in, if nothing has before. */
    public ServerSession session() {
        try (EntityManager entityManager = factory.createEntityManager()) {
            return entityManager.unwrap(ServerSession.class);
        }
    }

    public void inTransaction(Consumer<EntityManager> work) {
        resultOf(entityManager -> {
            work.accept(entityManager);
            return null;
        });
    }

    /** Commits, or rolls back what failed. */
    public <R> R resultOf(Function<EntityManager, R> work) {
        EntityManager entityManager = factory.createEntityManager();
        try {
            entityManager.getTransaction().begin();
            R result = work.apply(entityManager);
            entityManager.getTransaction().commit();
            return result;
        } finally {
            if (entityManager.getTransaction().isActive()) {
                entityManager.getTransaction().rollback();
            }
            entityManager.close();
        }
    }

    @Override
    public void close() {
        factory.close();
    }
}
