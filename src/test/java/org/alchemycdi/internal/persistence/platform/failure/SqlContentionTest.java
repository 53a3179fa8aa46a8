package org.alchemycdi.internal.persistence.platform.failure;

import static org.alchemycdi.internal.persistence.platform.DatabaseProduct.POSTGRESQL;
import static org.alchemycdi.internal.persistence.platform.DatabaseProduct.SQLITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.alchemycdi.internal.persistence.platform.DatabaseProduct;
import org.alchemycdi.internal.persistence.platform.SqlFailure;
import org.alchemycdi.internal.persistence.platform.SqlFailure.Kind;
import org.alchemycdi.testing.OnEveryDatabase;
import org.eclipse.persistence.config.QueryHints;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Failures that take two: someone else in the way, or a database gone. */
class SqlContentionTest {

    @TempDir
    Path folder;

    GuestHouse house;

    @AfterEach
    void close() {
        house.close();
    }

    @OnEveryDatabase
    void knowsARowThatSomeoneElseHasLocked(DatabaseProduct product) throws SQLException {
        house = GuestHouse.open(product, folder);

        try (Connection other = house.database().connect();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("update guest set age = 30");

            house.assertFails(Kind.LOCK_TIMEOUT, entityManager -> {
                Map<String, Object> atOnce = Map.of("jakarta.persistence.lock.timeout", 0);
                Guest guest = entityManager.find(Guest.class, 1, LockModeType.PESSIMISTIC_WRITE, atOnce);
                guest.age = 31;
            });
            other.rollback();
        }
    }

    @Tag("servers")
    @ParameterizedTest
    @EnumSource(
            value = DatabaseProduct.class,
            names = {"H2", "POSTGRESQL", "MARIADB"})
    void knowsADeadlock(DatabaseProduct product) {
        house = GuestHouse.open(product, folder);
        house.unit().inTransaction(entityManager -> entityManager.persist(new Guest(2, "Bob")));
        CountDownLatch bothHaveOne = new CountDownLatch(2);

        // From JDK 25 on the common pool has one thread on two processors, and both wait for each other.
        Executor ownThreads = task -> new Thread(task).start();
        CompletableFuture<Throwable> first =
                CompletableFuture.supplyAsync(() -> updateBoth(1, 2, bothHaveOne), ownThreads);
        CompletableFuture<Throwable> second =
                CompletableFuture.supplyAsync(() -> updateBoth(2, 1, bothHaveOne), ownThreads);
        Throwable failure = first.join() == null ? second.join() : first.join();

        assertThat(SqlFailure.of(failure).kind()).isEqualTo(Kind.RETRYABLE);
    }

    /** SQLite's driver takes the time for the one to wait for a lock. */
    @Tag("servers")
    @ParameterizedTest
    @EnumSource(
            value = DatabaseProduct.class,
            names = {"H2", "POSTGRESQL", "MARIADB"})
    void knowsAQueryThatTakesTooLong(DatabaseProduct product) {
        house = GuestHouse.open(product, folder);

        house.assertFails(Kind.QUERY_TIMEOUT, entityManager -> entityManager
                .createNativeQuery(
                        switch (product) {
                            case H2 -> "select count(*) from system_range(1, 100000) a, system_range(1, 100000) b";
                            case POSTGRESQL -> "select pg_sleep(20)";
                            default -> "select sleep(20) from guest";
                        })
                .setHint(QueryHints.JDBC_TIMEOUT, 1)
                .getResultList());
    }

    @OnEveryDatabase
    void knowsAConflictOfIsolatedTransactions(DatabaseProduct product) {
        house = GuestHouse.open(product, folder);
        if (product == SQLITE) {
            house.database().query("pragma journal_mode = wal");
        }

        house.assertFails(Kind.RETRYABLE, entityManager -> {
            // Begins the transaction in the database too.
            entityManager.unwrap(Connection.class);
            if (product != SQLITE) {
                entityManager.createNativeQuery(isolate(product)).executeUpdate();
            }
            entityManager.find(Guest.class, 1);
            house.database().execute("update guest set age = 30");
            touch(entityManager, 1);
        });
    }

    private static String isolate(DatabaseProduct product) {
        return switch (product) {
            case H2 -> "set session characteristics as transaction isolation level repeatable read";
            case POSTGRESQL -> "set transaction isolation level repeatable read";
            default -> "set session innodb_snapshot_isolation = on";
        };
    }

    @OnEveryDatabase
    void knowsALostConnection(DatabaseProduct product) {
        house = GuestHouse.open(product, folder);

        house.assertFails(Kind.CONNECTION, entityManager -> {
            // Begins the transaction in the database too.
            entityManager.unwrap(Connection.class);
            entityManager.find(Guest.class, 1);
            house.database().loseConnections();
            touch(entityManager, 1);
        });
    }

    @Test
    void keepsTheConnectionAfterAnError() {
        house = GuestHouse.open(POSTGRESQL, folder);
        int before = house.unit().resultOf(SqlContentionTest::backend);

        house.assertFails(Kind.DUPLICATE_KEY, entityManager -> entityManager.persist(new Guest(2, "Ann")));

        assertThat(house.unit().resultOf(SqlContentionTest::backend)).isEqualTo(before);
    }

    @Test
    void getsAnotherConnectionForALostOne() {
        house = GuestHouse.open(POSTGRESQL, folder);
        int before = house.unit().resultOf(SqlContentionTest::backend);
        house.database().execute("select pg_terminate_backend(" + before + ")");

        house.failureOf(SqlContentionTest::backend);

        assertThat(house.unit().resultOf(SqlContentionTest::backend)).isNotEqualTo(before);
    }

    private static int backend(EntityManager entityManager) {
        try (Statement statement = entityManager.unwrap(Connection.class).createStatement();
                ResultSet rows = statement.executeQuery("select pg_backend_pid()")) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Throwable updateBoth(int firstId, int secondId, CountDownLatch bothHaveOne) {
        return catchThrowable(() -> house.unit().inTransaction(entityManager -> {
            touch(entityManager, firstId);
            bothHaveOne.countDown();
            await(bothHaveOne);
            touch(entityManager, secondId);
        }));
    }

    private static void touch(EntityManager entityManager, int id) {
        entityManager
                .createNativeQuery("update guest set age = age + 1 where id = " + id)
                .executeUpdate();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
