package org.alchemycdi.model;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaUpdate;
import jakarta.persistence.criteria.Root;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.alchemycdi.internal.persistence.platform.AuditTimes;
import org.alchemycdi.internal.persistence.platform.DatabaseProduct;
import org.alchemycdi.internal.persistence.platform.SchemaCreator;
import org.alchemycdi.testing.OnEveryDatabase;
import org.alchemycdi.testing.SetClock;
import org.alchemycdi.testing.TestDatabase;
import org.alchemycdi.testing.TestUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditedBulkUpdatesTest {

    private static final Instant FIRST = Instant.parse("2024-02-29T23:59:59.123456Z");
    private static final Instant SECOND = FIRST.plusSeconds(3600);
    private static final String UPDATE = "update AuditedV4 e set e.position = :position where e.position < 10";

    @TempDir
    Path folder;

    final SetClock clock = new SetClock(FIRST);
    TestDatabase database;
    TestUnit unit;

    @AfterEach
    void close() {
        unit.close();
        database.close();
    }

    @OnEveryDatabase
    void moveTheRowsThatAnUpdateByJpqlMatches(DatabaseProduct product) {
        open(product);

        unit.inTransaction(entityManager ->
                entityManager.createQuery(UPDATE).setParameter("position", 5).executeUpdate());

        assertThat(find(5).getUpdatedAt()).isEqualTo(SECOND);
        assertThat(find(5).getCreatedAt()).isEqualTo(FIRST);
        assertThat(find(20).getUpdatedAt()).isEqualTo(FIRST);
    }

    @OnEveryDatabase
    void moveTheRowsThatAnUpdateByCriteriaMatches(DatabaseProduct product) {
        open(product);

        unit.inTransaction(entityManager ->
                entityManager.createQuery(update(entityManager, null)).executeUpdate());

        assertThat(find(5).getUpdatedAt()).isEqualTo(SECOND);
        assertThat(find(20).getUpdatedAt()).isEqualTo(FIRST);
    }

    @OnEveryDatabase
    void keepWhatTheUpdateAssignsItself(DatabaseProduct product) {
        open(product);
        Instant chosen = FIRST.minusSeconds(7);

        unit.inTransaction(entityManager ->
                entityManager.createQuery(update(entityManager, chosen)).executeUpdate());
        assertThat(find(5).getUpdatedAt()).isEqualTo(chosen);

        unit.inTransaction(entityManager -> entityManager
                .createQuery("update AuditedV4 e set e.updatedAt = :chosen where e.position = 20")
                .setParameter("chosen", chosen)
                .executeUpdate());
        assertThat(find(20).getUpdatedAt()).isEqualTo(chosen);
    }

    @OnEveryDatabase
    void goByTheTimeOfEachExecution(DatabaseProduct product) {
        open(product);

        for (int i = 1; i <= 3; i++) {
            int position = i;
            clock.set(SECOND.plusSeconds(i));
            unit.inTransaction(entityManager -> entityManager
                    .createQuery(UPDATE)
                    .setParameter("position", position)
                    .executeUpdate());

            assertThat(find(i).getUpdatedAt()).isEqualTo(SECOND.plusSeconds(i));
        }
    }

    @Test
    void mayBeExecutedByManyThreadsAtOnce() throws Exception {
        open(DatabaseProduct.H2);
        IntStream.range(100, 120).forEach(this::persist);
        clock.set(SECOND);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Integer>> updates = IntStream.range(100, 120)
                    .<Callable<Integer>>mapToObj(position -> () -> moveFrom(position))
                    .toList();
            for (Future<Integer> updated : threads.invokeAll(updates)) {
                assertThat(updated.get()).isEqualTo(1);
            }
        } finally {
            threads.shutdown();
        }

        assertThat(IntStream.range(1100, 1120).mapToObj(this::find).map(AuditedV4::getUpdatedAt))
                .hasSize(20)
                .allMatch(SECOND::equals);
    }

    private Integer moveFrom(int position) {
        return unit.resultOf(entityManager -> entityManager
                .createQuery("update AuditedV4 e set e.position = e.position + 1000 where e.position = :position")
                .setParameter("position", position)
                .executeUpdate());
    }

    @OnEveryDatabase
    void leaveOtherEntitiesAlone(DatabaseProduct product) {
        open(product);
        unit.inTransaction(entityManager -> entityManager.persist(new RandomlyNamed(1)));

        int updated = unit.resultOf(entityManager -> entityManager
                .createQuery("update RandomlyNamed e set e.position = 2")
                .executeUpdate());

        assertThat(updated).isEqualTo(1);
    }

    private static CriteriaUpdate<AuditedV4> update(EntityManager entityManager, Instant updatedAt) {
        CriteriaBuilder builder = entityManager.getCriteriaBuilder();
        CriteriaUpdate<AuditedV4> update = builder.createCriteriaUpdate(AuditedV4.class);
        Root<AuditedV4> root = update.from(AuditedV4.class);
        update.set(root.<Integer>get("position"), 5).where(builder.lt(root.get("position"), 10));
        return updatedAt == null ? update : update.set(root.<Instant>get("updatedAt"), updatedAt);
    }

    /** One row at 1 and one at 20, both of the first time; now it is the second. */
    private void open(DatabaseProduct product) {
        database = TestDatabase.create(product, folder);
        unit = TestUnit.open(database, Map.of(AuditTimes.CLOCK, clock), AuditedV4.class, RandomlyNamed.class);
        SchemaCreator.createMissing(unit.session());
        persist(1);
        persist(20);
        clock.set(SECOND);
    }

    private void persist(int position) {
        unit.inTransaction(entityManager -> entityManager.persist(new AuditedV4(position)));
    }

    private AuditedV4 find(int position) {
        return unit.resultOf(entityManager -> entityManager
                .createQuery("select e from AuditedV4 e where e.position = :position", AuditedV4.class)
                .setParameter("position", position)
                .getSingleResult());
    }
}
