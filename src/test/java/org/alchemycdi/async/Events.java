package org.alchemycdi.async;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.alchemycdi.AlchemyBind;
import org.alchemycdi.testing.Scenario;
import org.alchemycdi.testing.TestDatabase;

/** A bean of an application that has one async bind, and how tests use it. */
@Singleton
public class Events {

    static final String BIND = "events";

    @Inject
    @AlchemyBind(BIND)
    AsyncEntityManager entityManager;

    static Scenario scenario(TestDatabase database) {
        return async(Scenario.of(Events.class).entities(Event.class).on(BIND, database));
    }

    static Scenario scenario() {
        return async(Scenario.of(Events.class).entities(Event.class).inMemory(BIND));
    }

    private static Scenario async(Scenario scenario) {
        return scenario.config("alchemy.events.mode", "async")
                .config("alchemy.events.entities", Event.class.getName())
                .config("alchemy.events.commit-mode", "autocommit");
    }

    CompletionStage<Void> add(String name) {
        return entityManager.call(em -> insert(em, name));
    }

    static Void insert(EntityManager em, String name) {
        em.persist(new Event(name));
        em.flush();
        return null;
    }

    /** The names of the rows that are committed. */
    static List<String> names(Scenario.Running app) {
        return app.get(org.alchemycdi.Alchemy.class)
                .inTransaction(BIND, em -> em.createQuery("select e.name from Event e order by e.name", String.class)
                        .getResultList());
    }
}
