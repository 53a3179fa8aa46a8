package org.alchemycdi.async;

import static org.alchemycdi.async.Stages.failure;
import static org.alchemycdi.async.Stages.result;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.lang.reflect.Proxy;
import java.util.Hashtable;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.spi.InitialContextFactory;
import org.alchemycdi.testing.Scenario;
import org.junit.jupiter.api.Test;

/** An executor that the configuration names, as a server would have one. */
class NamedExecutorTest {

    /** What a server keeps by thread: security, names, transactions. */
    private static final ThreadLocal<String> USER = new ThreadLocal<>();

    private static Object stub(Class<?> type, Map<String, Function<Object[], Object>> methods) {
        return Proxy.newProxyInstance(
                NamedExecutorTest.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> methods.get(method.getName()).apply(arguments));
    }

    private static Object start(Runnable task) {
        new Thread(task).start();
        return null;
    }

    @SuppressWarnings("unchecked") // what contextualConsumer takes
    private static Object contextual(Object consumer) {
        String user = USER.get();
        return (Consumer<Object>) task -> {
            USER.set(user);
            ((Consumer<Object>) consumer).accept(task);
        };
    }

    public static final class Naming implements InitialContextFactory {

        private static final Object CONTEXT_SERVICE =
                stub(ContextService.class, Map.of("contextualConsumer", arguments -> contextual(arguments[0])));

        private static final Map<String, Object> NAMES = Map.of(
                "java:comp/managed",
                stub(
                        ManagedExecutorService.class,
                        Map.of(
                                "getContextService",
                                arguments -> CONTEXT_SERVICE,
                                "execute",
                                arguments -> start((Runnable) arguments[0]))),
                "java:comp/full",
                (Executor) task -> {
                    throw new RejectedExecutionException("all are busy");
                },
                "java:comp/broken",
                (Executor) task -> {
                    throw new OutOfMemoryError("unable to create native thread");
                });

        @Override
        public Context getInitialContext(Hashtable<?, ?> environment) {
            return (Context) Proxy.newProxyInstance(
                    Naming.class.getClassLoader(), new Class<?>[] {Context.class}, (proxy, method, arguments) -> {
                        Object found = method.getName().equals("lookup") ? NAMES.get((String) arguments[0]) : null;
                        if (found == null) {
                            throw new NameNotFoundException(String.valueOf(arguments));
                        }
                        return found;
                    });
        }
    }

    private static Scenario.Running start(String executor) {
        return Events.scenario()
                .file("jndi.properties", "java.naming.factory.initial=" + Naming.class.getName())
                .config("alchemy.events.async.executor", executor)
                .config("alchemy.events.async.concurrency", "1")
                .start();
    }

    /** The thread that hands an operation over is the one of another request. */
    @Test
    void contextIsThatOfTheThreadThatAsked() {
        try (Scenario.Running app = start("java:comp/managed")) {
            Events events = app.get(Events.class);
            CountDownLatch isInside = new CountDownLatch(1);
            CountDownLatch isOver = new CountDownLatch(1);
            CompletableFuture<Void> before = CompletableFuture.runAsync(
                    () -> app.request(200, () -> {
                        USER.set("of the request before");
                        result(events.entityManager.call(em -> {
                            isInside.countDown();
                            Stages.await(isOver);
                            return null;
                        }));
                    }),
                    task -> new Thread(task).start());
            Stages.await(isInside);

            app.inRequest(() -> {
                USER.set("of this one");
                CompletionStage<String> first = events.entityManager.call(em -> USER.get());
                CompletionStage<String> second = events.entityManager.call(em -> USER.get());
                isOver.countDown();
                assertThat(result(first)).isEqualTo("of this one");
                assertThat(result(second)).isEqualTo("of this one");
                return null;
            });
            result(before);
        } finally {
            USER.remove();
        }
    }

    @Test
    void oneThatIsFullIsTold() {
        try (Scenario.Running app = start("java:comp/full")) {
            Events events = app.get(Events.class);

            app.inRequest(() -> {
                assertThat(failure(events.add("never"))).hasMessageContaining("ALCH0244");
                assertThat(failure(events.add("neither"))).hasMessageContaining("ALCH0241");
                return null;
            });
        }
    }

    @Test
    void oneThatBreaksIsTold() {
        try (Scenario.Running app = start("java:comp/broken")) {
            Events events = app.get(Events.class);

            app.inRequest(() -> {
                assertThat(failure(events.add("never"))).isInstanceOf(OutOfMemoryError.class);
                return null;
            });
        }
    }

    /** Whoever waits there has looked up nothing, and would wait for ever. */
    @Test
    void oneThatDoesNotExistIsToldAtThePortal() {
        try (Scenario.Running app = start("java:comp/nowhere")) {
            Events events = app.get(Events.class);

            app.inRequest(() -> {
                Throwable failure = org.assertj.core.api.Assertions.catchThrowable(
                        () -> app.get(org.alchemycdi.Alchemy.class).portal().call(() -> events.add("never")));
                assertThat(failure).hasMessageContaining("ALCH0249");
                return null;
            });
        }
    }
}
