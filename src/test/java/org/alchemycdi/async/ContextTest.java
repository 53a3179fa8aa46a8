package org.alchemycdi.async;

import static org.alchemycdi.async.Stages.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.alchemycdi.testing.Scenario;
import org.junit.jupiter.api.Test;

/** What an operation has of the thread that asked for it. */
class ContextTest {

    private static final ThreadLocal<String> TENANT = new ThreadLocal<>();

    @ApplicationScoped
    public static class TenantContext implements OperationContext {

        @Override
        public UnaryOperator<Runnable> capture() {
            String captured = TENANT.get();
            return operation -> () -> {
                TENANT.set(captured);
                try {
                    operation.run();
                } finally {
                    TENANT.remove();
                }
            };
        }
    }

    private static Scenario.Running start(Class<?>... beans) {
        List<Class<?>> all = new ArrayList<>(List.of(beans));
        all.add(Events.class);
        return Scenario.of(all.toArray(Class<?>[]::new))
                .entities(Event.class)
                .inMemory(Events.BIND)
                .config("alchemy.events.mode", "async")
                .start();
    }

    @Test
    void classLoaderIsThatOfTheApplication() {
        try (Scenario.Running app = start()) {
            Events events = app.get(Events.class);

            app.inRequest(() -> {
                ClassLoader ofOperation = result(
                        events.entityManager.call(em -> Thread.currentThread().getContextClassLoader()));
                ClassLoader after =
                        result(events.entityManager.call(em -> null).thenApplyAsync(done -> Thread.currentThread()
                                .getContextClassLoader()));
                assertThat(ofOperation)
                        .isSameAs(Thread.currentThread().getContextClassLoader())
                        .isSameAs(after);
                return null;
            });
        }
    }

    @Test
    void requestScopeIsNotActive() {
        try (Scenario.Running app = start()) {
            Events events = app.get(Events.class);
            BeanManager beanManager = app.container().getBeanManager();

            app.inRequest(() -> {
                result(events.entityManager.call(
                        em -> assertThatThrownBy(() -> beanManager.getContext(RequestScoped.class))
                                .isInstanceOf(ContextNotActiveException.class)));
                return null;
            });
        }
    }

    @Test
    void applicationSaysWhatIsTakenAlong() {
        try (Scenario.Running app = start(TenantContext.class)) {
            Events events = app.get(Events.class);
            TENANT.set("first");

            app.inRequest(() -> {
                var first = events.entityManager.call(em -> TENANT.get());
                TENANT.set("second");
                var second = events.entityManager.call(em -> TENANT.get());
                var after = second.thenApplyAsync(tenant -> tenant + " " + TENANT.get());
                assertThat(result(first)).isEqualTo("first");
                assertThat(result(second)).isEqualTo("second");
                assertThat(result(after)).isEqualTo("second second");
                return null;
            });
        } finally {
            TENANT.remove();
        }
    }

    @Test
    void withoutThatNothingIsTakenAlong() {
        try (Scenario.Running app = start()) {
            Events events = app.get(Events.class);
            TENANT.set("here");

            app.inRequest(() -> {
                String tenant = result(events.entityManager.call(em -> String.valueOf(TENANT.get())));
                assertThat(tenant).isEqualTo("null");
                return null;
            });
        } finally {
            TENANT.remove();
        }
    }

    @ApplicationScoped
    public static class BrokenContext implements OperationContext {

        @Override
        public UnaryOperator<Runnable> capture() {
            return operation -> () -> {
                throw new IllegalStateException("no context");
            };
        }
    }

    @Test
    void operationWhoseContextFailsFailsWithThat() {
        try (Scenario.Running app = start(BrokenContext.class)) {
            Events events = app.get(Events.class);

            app.inRequest(() -> {
                var stage = events.entityManager.call(em -> "done");
                assertThat(Stages.failure(stage)).hasMessage("no context");
                String after = result(stage.handleAsync((value, failure) -> "went on"));
                assertThat(after).isEqualTo("went on");
                return null;
            });
        }
    }

    private static final InheritableThreadLocal<String> INHERITED = new InheritableThreadLocal<>();

    /** Whoever makes the pool grow is another request. */
    @Test
    void nothingIsInherited() {
        try (Scenario.Running app = start()) {
            Events events = app.get(Events.class);
            INHERITED.set("of this request");

            app.inRequest(() -> {
                String seen = result(events.entityManager.call(em -> String.valueOf(INHERITED.get())));
                assertThat(seen).isEqualTo("null");
                return null;
            });
        } finally {
            INHERITED.remove();
        }
    }
}
