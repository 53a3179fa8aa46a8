package org.alchemycdi.cdi.injection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.alchemycdi.Alchemy;
import org.alchemycdi.AlchemyBind;
import org.alchemycdi.ImproperConfigurationException;
import org.alchemycdi.library.Author;
import org.alchemycdi.testing.Scenario;
import org.junit.jupiter.api.Test;

class EntityManagerInjectionTest {

    @Singleton
    public static class Desk {

        @Inject
        EntityManager unqualified;

        @Inject
        @AlchemyBind
        EntityManager unnamed;

        @Inject
        @AlchemyBind("users")
        EntityManager users;

        @Inject
        @AlchemyBind("users")
        Instance<EntityManager> instance;

        @Inject
        @AlchemyBind("users")
        Provider<EntityManager> provider;

        @Inject
        Alchemy alchemy;

        private EntityManager constructed;

        protected Desk() {}

        @Inject
        public Desk(@AlchemyBind("users") EntityManager constructed) {
            this.constructed = constructed;
        }

        boolean allAreOne() {
            Object one = unnamed.getDelegate();
            return one == unqualified.getDelegate()
                    && one == users.getDelegate()
                    && one == instance.get().getDelegate()
                    && one == provider.get().getDelegate()
                    && one == constructed.getDelegate()
                    && one == alchemy.entityManager().getDelegate()
                    && one == alchemy.entityManager("users").getDelegate();
        }
    }

    @Test
    void theUnnamedBindMeansTheOnlyOne() {
        try (Scenario.Running app =
                Scenario.of(Desk.class).entities(Author.class).inMemory("users").start()) {
            boolean allAreOne = app.inRequest(() -> app.get(Desk.class).allAreOne());

            assertThat(allAreOne).isTrue();
        }
    }

    @Singleton
    public static class TwoDesks {

        @Inject
        EntityManager main;

        @Inject
        @AlchemyBind("users")
        EntityManager users;

        @Inject
        Alchemy alchemy;
    }

    @Test
    void eachBindHasItsOwnDatabase() {
        try (Scenario.Running app = Scenario.of(TwoDesks.class)
                .entities(Author.class)
                .inMemory("default")
                .inMemory("users")
                .config("alchemy.users.entities", "org.alchemycdi.library.*")
                .config("alchemy.default.entities", Author.class.getName())
                .config("alchemy.users.commit-mode", "autocommit")
                .start()) {
            app.request(200, () -> app.get(TwoDesks.class).users.persist(new Author("Ann", null)));

            long users = app.inRequest(() -> count(app.get(TwoDesks.class).users));
            long main = app.inRequest(() -> count(app.get(TwoDesks.class).main));
            assertThat(users).isEqualTo(1);
            assertThat(main).isZero();
        }
    }

    private static long count(EntityManager entityManager) {
        return entityManager
                .createQuery("select count(a) from Author a", Long.class)
                .getSingleResult();
    }

    @Test
    void aRequestThatTouchesNothingOpensNothing() {
        try (Scenario.Running app = Scenario.of(TwoDesks.class)
                .entities(Author.class)
                .inMemory("default")
                .inMemory("users")
                .start()) {
            app.inRequest(() -> {
                app.get(TwoDesks.class).alchemy.binds();

                assertThat(app.statistics()).allMatch(open -> open.openEntityManagers() == 0);
                return null;
            });
        }
    }

    @Test
    void theEntityManagerOfARequestIsClosedAtItsEnd() {
        try (Scenario.Running app = Scenario.of(TwoDesks.class)
                .entities(Author.class)
                .inMemory("default")
                .inMemory("users")
                .start()) {
            app.inRequest(() -> {
                count(app.get(TwoDesks.class).main);
                assertThat(app.get(Alchemy.class).statistics("default").openEntityManagers())
                        .isEqualTo(1);
                return null;
            });

            assertThat(app.get(Alchemy.class).statistics("default").openEntityManagers())
                    .isZero();
        }
    }

    @Test
    void outsideOfARequestThereIsNone() {
        try (Scenario.Running app = Scenario.of(TwoDesks.class)
                .entities(Author.class)
                .inMemory("default")
                .inMemory("users")
                .start()) {
            EntityManager main = app.get(TwoDesks.class).main;

            assertThatThrownBy(() -> count(main)).isInstanceOf(ContextNotActiveException.class);
        }
    }

    @Singleton
    public static class OwnProducer {

        static final EntityManager OWN = (EntityManager) java.lang.reflect.Proxy.newProxyInstance(
                OwnProducer.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, arguments) -> method.getName().equals("getDelegate") ? "own" : null);

        @Produces
        EntityManager own = OWN;
    }

    @Singleton
    public static class BothDesks {

        @Inject
        EntityManager own;

        @Inject
        @AlchemyBind
        EntityManager ours;
    }

    @Test
    void theApplicationsOwnEntityManagerWins() {
        try (Scenario.Running app = Scenario.of(OwnProducer.class, BothDesks.class)
                .entities(Author.class)
                .inMemory("default")
                .start()) {
            Object own = app.get(BothDesks.class).own.getDelegate();
            Object ours = app.inRequest(() -> app.get(BothDesks.class).ours.getDelegate());

            assertThat(own).isEqualTo("own");
            assertThat(ours).isNotEqualTo("own");
        }
    }

    @Test
    void anUnknownNameAtRunTimeIsAClearError() {
        try (Scenario.Running app =
                Scenario.of(Desk.class).entities(Author.class).inMemory("users").start()) {
            Alchemy alchemy = app.get(Alchemy.class);

            assertThatThrownBy(() -> alchemy.entityManager("usres"))
                    .isInstanceOf(ImproperConfigurationException.class)
                    .hasMessage("ALCH0101: no bind named \"usres\" (asked for at run time). Known binds: users."
                            + " Did you mean \"users\"?");
        }
    }

    @Test
    void workOutsideOfARequestIsCommittedOrRolledBack() {
        try (Scenario.Running app =
                Scenario.of(Desk.class).entities(Author.class).inMemory("users").start()) {
            Alchemy alchemy = app.get(Alchemy.class);
            UUID kept = alchemy.inTransaction("users", em -> {
                Author author = new Author("Ann", null);
                em.persist(author);
                return author.getId();
            });
            assertThatThrownBy(() -> alchemy.inTransaction("users", em -> {
                        em.persist(new Author("Bob", null));
                        throw new IllegalStateException("no");
                    }))
                    .isInstanceOf(IllegalStateException.class);

            long count = alchemy.inTransaction("users", EntityManagerInjectionTest::count);
            assertThat(count).isEqualTo(1);
            assertThat(kept).isNotNull();
        }
    }
}
