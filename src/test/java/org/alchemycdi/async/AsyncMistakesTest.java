package org.alchemycdi.async;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import org.alchemycdi.Alchemy;
import org.alchemycdi.AlchemyBind;
import org.alchemycdi.ImproperConfigurationException;
import org.alchemycdi.repository.Repository;
import org.alchemycdi.service.RepositoryService;
import org.alchemycdi.testing.Scenario;
import org.junit.jupiter.api.Test;

/** Asking for the wrong kind, and settings that do not go together. */
class AsyncMistakesTest {

    @Singleton
    public static class Wrong {

        @Inject
        @AlchemyBind("events")
        EntityManager blocking;

        @Inject
        @AlchemyBind("events")
        RepositoryService<Event> service;

        @Inject
        @AlchemyBind("events")
        Repository<Event> repository;

        @Inject
        @AlchemyBind("plain")
        AsyncEntityManager async;
    }

    @Singleton
    @AlchemyBind("plain")
    public static class WrongService extends AsyncRepositoryService<Event> {}

    @Test
    void wrongKindFailsTheDeployment() {
        Scenario wrong = Scenario.of(Wrong.class, WrongService.class)
                .entities(Event.class)
                .inMemory("events")
                .config("alchemy.events.mode", "async")
                .inMemory("plain")
                .config("alchemy.plain.entities", Event.class.getName());

        assertThatThrownBy(wrong::start)
                .hasMessageContaining(
                        "EntityManager at " + Wrong.class.getName() + ".blocking is of the bind \"events\"")
                .hasMessageContaining("RepositoryService<Event> at " + Wrong.class.getName() + ".service")
                .hasMessageContaining("Repository<Event> at " + Wrong.class.getName() + ".repository")
                .hasMessageContaining(
                        "AsyncEntityManager at " + Wrong.class.getName() + ".async is of the bind \"plain\"")
                .hasMessageContaining("AsyncRepositoryService<Event> at " + WrongService.class.getName())
                .hasMessageContaining("5 mistakes");
    }

    @Test
    void wrongKindByNameIsAnException() {
        try (Scenario.Running app = Events.scenario().inMemory("plain").start()) {
            Alchemy alchemy = app.get(Alchemy.class);

            assertThatThrownBy(() -> alchemy.entityManager("events"))
                    .isInstanceOf(ImproperConfigurationException.class)
                    .hasMessageContaining("ALCH0120");
            assertThatThrownBy(() -> alchemy.service(Event.class, "events")).hasMessageContaining("ALCH0120");
            assertThatThrownBy(() -> alchemy.repository(Event.class, "events")).hasMessageContaining("ALCH0120");
            assertThatThrownBy(() -> alchemy.asyncEntityManager("plain"))
                    .isInstanceOf(ImproperConfigurationException.class)
                    .hasMessageContaining("ALCH0121");
            assertThatThrownBy(() -> alchemy.asyncService(Event.class, "plain")).hasMessageContaining("ALCH0121");
            assertThatThrownBy(() -> alchemy.asyncEntityManager("evnts")).hasMessageContaining("ALCH0101");
        }
    }

    @Test
    void asyncNeedsTransactionsOfItsOwn() {
        assertThatThrownBy(Events.scenario().config("alchemy.events.transaction-type", "jta")::start)
                .hasMessageContaining("ALCH0122");
    }

    @Test
    void keysOfAsyncBindsMeanNothingElsewhere() {
        assertThatThrownBy(Scenario.of()
                        .entities(Event.class)
                        .inMemory("default")
                        .config("alchemy.default.async.timeout", "1s")::start)
                .hasMessageContaining("ALCH0109")
                .hasMessageContaining("alchemy.default.async.timeout");
    }

    @Test
    void executorThatDoesNotExistIsNamed() {
        try (Scenario.Running app = Events.scenario()
                .config("alchemy.events.async.executor", "java:comp/Nowhere")
                .start()) {
            Events events = app.get(Events.class);

            app.inRequest(() -> {
                org.assertj.core.api.Assertions.assertThat(Stages.failure(events.add("never")))
                        .hasMessageContaining("ALCH0249");
                return null;
            });
        }
    }
}
