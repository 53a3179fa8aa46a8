package org.alchemycdi.async;

import static org.alchemycdi.async.Stages.failure;
import static org.alchemycdi.async.Stages.result;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.alchemycdi.AlchemyException;
import org.alchemycdi.internal.persistence.platform.DatabaseProduct;
import org.alchemycdi.testing.Scenario;
import org.alchemycdi.testing.StallingProxy;
import org.alchemycdi.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A database that answers nothing for a while. */
@Tag("servers")
class StalledDatabaseTest {

    private static final int REQUESTS = 24;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB"})
    void requestsAreToldInTimeAndAllIsWellAfterwards(DatabaseProduct product) {
        try (TestDatabase database = TestDatabase.create(product, folder);
                StallingProxy proxy = new StallingProxy(port(database.url()));
                Scenario.Running app = scenario(database, proxy).start()) {
            Events events = app.get(Events.class);
            app.request(200, () -> add(events, "before"));

            proxy.stall();
            List<CompletableFuture<Throwable>> failures = new ArrayList<>();
            for (int i = 0; i < REQUESTS; i++) {
                String name = "stalled-" + i;
                failures.add(CompletableFuture.supplyAsync(
                        () -> app.inRequest(() -> failure(events.add(name))), task -> new Thread(task).start()));
            }
            assertThat(failures).extracting(Stages::result).allSatisfy(failure -> assertThat(failure)
                    .isInstanceOf(AlchemyException.class)
                    .message()
                    .matches("(?s)ALCH(0240|0242|0243|0419).*"));

            proxy.goOn();
            Stages.until(() -> app.statistics().stream()
                    .allMatch(open -> open.openEntityManagers() == 0 && open.borrowedConnections() == 0));
            app.request(200, () -> add(events, "after"));
            assertThat(Events.names(app)).containsExactly("after", "before");
        }
    }

    /** With a limit of its own: the first one of all takes longer than the others. */
    private static void add(Events events, String name) {
        result(events.entityManager.within(Duration.ofSeconds(30)).call(em -> Events.insert(em, name)));
    }

    private static Scenario scenario(TestDatabase database, StallingProxy proxy) {
        String url = database.url().replace(":" + port(database.url()), ":" + proxy.port());
        return Events.scenario(database)
                .config("alchemy.events.url", url)
                .config("alchemy.events.pool.max-size", "4")
                .config("alchemy.events.pool.acquisition-timeout", "300ms")
                .config("alchemy.events.async.queue-size", "16")
                .config("alchemy.events.async.timeout", "500ms");
    }

    private static int port(String url) {
        return URI.create(url.substring("jdbc:".length())).getPort();
    }
}
