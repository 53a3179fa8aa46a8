package org.alchemycdi.async;

import static org.alchemycdi.async.Stages.failure;
import static org.alchemycdi.async.Stages.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.alchemycdi.Alchemy;
import org.alchemycdi.AlchemyBind;
import org.alchemycdi.filter.LimitOffset;
import org.alchemycdi.filter.OrderBy;
import org.alchemycdi.filter.SearchFilter;
import org.alchemycdi.internal.persistence.platform.DatabaseProduct;
import org.alchemycdi.repository.InvalidRequestException;
import org.alchemycdi.repository.NotFoundException;
import org.alchemycdi.service.OffsetPagination;
import org.alchemycdi.service.RepositoryService;
import org.alchemycdi.testing.OnEveryDatabase;
import org.alchemycdi.testing.Scenario;
import org.alchemycdi.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AsyncServiceTest {

    public record EventSchema(Long id, String name) {}

    @Singleton
    public static class Hall {

        @Inject
        @AlchemyBind(Events.BIND)
        AsyncRepositoryService<Event> named;

        @Inject
        LoudService loud;
    }

    @Singleton
    public static class LoudService extends AsyncRepositoryService<Event> {

        @Override
        protected Object toModelOnCreate(Object data) {
            return Map.of("name", ((Map<?, ?>) data).get("name") + "!");
        }

        @Override
        protected Object toModelOnDelete(Object data) {
            throw new InvalidRequestException("", "nothing is deleted here", "");
        }
    }

    @TempDir
    Path folder;

    private Scenario.Running start(TestDatabase database) {
        return Scenario.of(Hall.class, LoudService.class)
                .entities(Event.class)
                .on(Events.BIND, database)
                .config("alchemy.events.mode", "async")
                .config("alchemy.events.commit-mode", "autocommit")
                .start();
    }

    /** {@code repository()} would lead around the operation. */
    @Test
    void everyMethodOfAServiceHasItsTwin() {
        Set<String> twins = signatures(AsyncRepositoryService.class, Method::getReturnType);

        assertThat(signatures(RepositoryService.class, AsyncServiceTest::ofTwin))
                .filteredOn(signature -> !signature.startsWith("repository("))
                .isSubsetOf(twins);
    }

    private static Class<?> ofTwin(Method method) {
        boolean isPlain = Set.of("modelType").contains(method.getName());
        if (method.getName().equals("with")) {
            return AsyncRepositoryService.class;
        }
        return isPlain || Modifier.isProtected(method.getModifiers()) ? method.getReturnType() : CompletionStage.class;
    }

    private static Set<String> signatures(Class<?> type, java.util.function.Function<Method, Class<?>> result) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method ->
                        Modifier.isPublic(method.getModifiers()) || Modifier.isProtected(method.getModifiers()))
                .filter(method -> !method.isSynthetic())
                .map(method -> method.getName()
                        + Arrays.toString(method.getParameterTypes()).replace('[', '(')
                        + result.apply(method).getSimpleName())
                .collect(Collectors.toSet());
    }

    @OnEveryDatabase
    void readsAndWrites(DatabaseProduct product) {
        try (TestDatabase database = TestDatabase.create(product, folder);
                Scenario.Running app = start(database)) {
            AsyncRepositoryService<Event> events = app.get(Hall.class).named;
            Long id = app.committing(request -> {
                result(events.createMany(List.of(Map.of("name", "b"), Map.of("name", "c"))));
                return result(events.create(Map.of("name", "a"))).getId();
            });
            app.committing(request -> {
                result(events.update(Map.of("name", "d"), id));
                return result(events.deleteWhere(new SearchFilter("name", "b")));
            });

            app.inRequest(() -> {
                OffsetPagination<EventSchema> page =
                        result(events.getManyAndCount(EventSchema.class, OrderBy.asc("name"), new LimitOffset(10, 0)));
                assertThat(page.items()).extracting(EventSchema::name).containsExactly("c", "d");
                assertThat(page.total()).isEqualTo(2);
                assertThat(result(events.count())).isEqualTo(2);
                assertThat(result(events.get(id)).getName()).isEqualTo("d");
                assertThat(failure(events.get(-1))).isInstanceOf(NotFoundException.class);
                return null;
            });
        }
    }

    @Test
    void hooksAndOptionsHold() {
        try (TestDatabase database = TestDatabase.create(DatabaseProduct.H2, folder);
                Scenario.Running app = start(database)) {
            LoudService loud = app.get(Hall.class).loud;

            app.inRequest(() -> {
                Event event = result(loud.with(o -> o.refresh(false))
                        .within(Duration.ofSeconds(20))
                        .create(Map.of("name", "a")));
                assertThat(event.getName()).isEqualTo("a!");
                assertThat(failure(loud.delete(event.getId()))).hasMessage("nothing is deleted here");
                assertThat(failure(loud.with(o -> o.errorMessage(NotFoundException.class, e -> "no such event"))
                                .get(-1)))
                        .hasMessageContaining("no such event");
                return null;
            });
        }
    }

    @Test
    void severalThingsAreOneOperation() {
        try (TestDatabase database = TestDatabase.create(DatabaseProduct.H2, folder);
                Scenario.Running app = start(database)) {
            AsyncRepositoryService<Event> events = app.get(Hall.class).named;

            EventSchema schema = app.committing(request -> result(
                    events.call(service -> service.toSchema(service.create(Map.of("name", "x")), EventSchema.class))));

            assertThat(schema.name()).isEqualTo("x");
            assertThat(Events.names(app)).containsExactly("x");
        }
    }

    @Test
    void limitOfTimeHoldsForAService() {
        CountDownLatch isOver = new CountDownLatch(1);
        try (TestDatabase database = TestDatabase.create(DatabaseProduct.H2, folder);
                Scenario.Running app = start(database)) {
            AsyncRepositoryService<Event> events = app.get(Hall.class).named;

            app.inRequest(() -> {
                CompletionStage<Void> stage = events.within(Duration.ofMillis(50))
                        .call(service -> {
                            Stages.await(isOver);
                            return null;
                        });
                assertThat(failure(stage)).hasMessageContaining("ALCH0240").hasMessageContaining("0.05s");
                return null;
            });
            isOver.countDown();
            Stages.until(() -> app.statistics().stream().allMatch(open -> open.openEntityManagers() == 0));
        }
    }

    @Test
    void servicesAreFoundByName() {
        try (TestDatabase database = TestDatabase.create(DatabaseProduct.H2, folder);
                Scenario.Running app = start(database)) {
            Alchemy alchemy = app.get(Alchemy.class);

            app.inRequest(() -> {
                assertThat(result(alchemy.asyncService(Event.class).count())).isZero();
                assertThat(result(alchemy.asyncService(Event.class, Events.BIND).count()))
                        .isZero();
                String answer = result(alchemy.asyncEntityManager().call(em -> "here"));
                assertThat(answer).isEqualTo("here");
                assertThatThrownBy(() -> alchemy.service(Event.class)).hasMessageContaining("ALCH0120");
                return null;
            });
        }
    }
}
