package org.alchemycdi.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.alchemycdi.Alchemy;
import org.alchemycdi.library.Author;
import org.alchemycdi.service.RepositoryService;
import org.alchemycdi.testing.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Work that no request does. */
class OutsideRequestTest {

    @ApplicationScoped
    public static class AtStart {

        @Inject
        Alchemy alchemy;

        void write(@Observes @Initialized(ApplicationScoped.class) Object event) {
            add(alchemy, "at start");
        }
    }

    @ApplicationScoped
    public static class Job {

        @Inject
        EntityManager entityManager;

        @Inject
        RepositoryService<Author> authors;

        @ActivateRequestContext
        public void run(boolean isCommitted) {
            authors.create(new Author("by a service", null));
            if (isCommitted) {
                entityManager.getTransaction().commit();
            }
        }

        public long count() {
            return authors.count();
        }
    }

    private static Void add(Alchemy alchemy, String name) {
        return alchemy.inTransaction("default", em -> {
            em.persist(new Author(name, null));
            return null;
        });
    }

    private static Scenario scenario(Class<?> bean, String mode) {
        return Scenario.of(bean).entities(Author.class).inMemory("default").config("alchemy.default.mode", mode);
    }

    private static java.util.List<String> names(Scenario.Running app) {
        return app.inTransaction(em -> em.createQuery("select a.name from Author a order by a.name", String.class)
                .getResultList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sync", "async"})
    void observerOfTheStartWrites(String mode) {
        try (Scenario.Running app = scenario(AtStart.class, mode).start()) {
            assertThat(names(app)).containsExactly("at start");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sync", "async"})
    void scheduledJobWrites(String mode) throws Exception {
        ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
        try (Scenario.Running app = scenario(AtStart.class, mode).start()) {
            scheduler
                    .schedule(() -> add(app.get(Alchemy.class), "by a job"), 1, TimeUnit.MILLISECONDS)
                    .get(30, TimeUnit.SECONDS);

            assertThat(names(app)).containsExactly("at start", "by a job");
        } finally {
            scheduler.shutdown();
        }
    }

    @Test
    void servicesNeedARequestThatIsActivated() {
        try (Scenario.Running app = scenario(Job.class, "sync").start()) {
            Job job = app.get(Job.class);

            assertThatThrownBy(job::count).isInstanceOf(ContextNotActiveException.class);
            job.run(false);
            assertThat(names(app)).isEmpty();
            job.run(true);
            assertThat(names(app)).containsExactly("by a service");
        }
    }
}
