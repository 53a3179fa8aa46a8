package org.alchemycdi.benchmarks.application;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import org.alchemycdi.Alchemy;

/**
 * What a resource written by hand stands on: one Jsonb, and one EntityManagerFactory. The factory is the library's own, so
 * that both sides have the same mapping, pool and settings, and only what is done for a request differs.
 */
@ApplicationScoped
public class ByHand {

    private final Jsonb jsonb = JsonbBuilder.create(new JsonbConfig().withNullValues(true));

    @Inject
    Alchemy alchemy;

    private volatile EntityManagerFactory factory;

    EntityManagerFactory factory() {
        if (factory == null) {
            factory = alchemy.inTransaction("default", EntityManager::getEntityManagerFactory);
        }
        return factory;
    }

    Jsonb jsonb() {
        return jsonb;
    }

    /** A lifecycle method must not throw a checked exception, or Payara does not deploy it. */
    @PreDestroy
    void close() {
        try {
            jsonb.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
