package org.alchemycdi.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ConcurrentUpsertTest extends OrdersScenario {

    private static final int THREADS = 16;

    /** What each of the threads gets, all at the same moment. */
    private static <R> List<R> atOnce(Callable<R> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        CyclicBarrier barrier = new CyclicBarrier(THREADS);
        try {
            List<Future<R>> running = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                running.add(threads.submit(() -> {
                    barrier.await();
                    return work.call();
                }));
            }
            List<R> results = new ArrayList<>();
            for (Future<R> future : running) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void oneOfManyGetOrUpsertsCreatesTheRow() throws Exception {
        List<Boolean> created = atOnce(() -> request(shop -> shop.customers
                .with(o -> o.matchFields("email"))
                .getOrUpsert(customer("ann@x", "Ann"))
                .created()));

        assertThat(created).containsOnlyOnce(true);
        assertThat(names()).containsExactly("Ann");
    }

    @Test
    void manyUpsertsOfOneIdEndWithOneRow() throws Exception {
        UUID id = UUID.randomUUID();

        atOnce(() -> request(shop -> shop.customers.upsert(
                customer("ann@x", "Ann " + Thread.currentThread().getName()), id)));

        assertThat(names()).hasSize(1).allMatch(name -> name.startsWith("Ann "));
    }

    @Test
    void manyUpsertsOfARowThatIsThereAllSucceed() throws Exception {
        create("ann@x", "Ann");

        atOnce(() -> request(shop -> shop.customers
                .with(o -> o.matchFields("email"))
                .upsert(customer("ann@x", "Ann " + Thread.currentThread().getName()))));

        assertThat(names()).hasSize(1).allMatch(name -> name.startsWith("Ann "));
    }

    @Test
    void keysThatTheDatabaseOrASequenceGivesMakeNoDifference() throws Exception {
        List<Boolean> created = atOnce(() -> request(shop -> shop.invoices
                .with(o -> o.matchFields("number"))
                .getOrUpsert(Map.of("number", "1"))
                .created()));

        assertThat(created).containsOnlyOnce(true);
    }

    @Test
    void oneOfManyGetOrCreatesCreatesTheRow() throws Exception {
        List<Boolean> created = atOnce(() -> request(shop -> shop.customers
                .with(o -> o.matchFields("email"))
                .getOrCreate(customer("ann@x", "Ann"))
                .created()));

        assertThat(created).containsOnlyOnce(true);
        assertThat(names()).containsExactly("Ann");
    }

    @Test
    void manyUpsertsOfOneCompositeKeyEndWithOneRow() throws Exception {
        atOnce(() -> request(shop -> shop.lines.upsert(Map.of("invoice", "A", "position", 1, "article", "pen"))));

        long lines = request(shop -> shop.lines.count());
        assertThat(lines).isEqualTo(1);
    }
}
