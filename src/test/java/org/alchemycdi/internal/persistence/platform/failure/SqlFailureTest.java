package org.alchemycdi.internal.persistence.platform.failure;

import static org.alchemycdi.internal.persistence.platform.DatabaseProduct.H2;
import static org.alchemycdi.internal.persistence.platform.DatabaseProduct.POSTGRESQL;
import static org.alchemycdi.internal.persistence.platform.DatabaseProduct.SQLITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.RollbackException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.alchemycdi.internal.persistence.platform.DatabaseProduct;
import org.alchemycdi.internal.persistence.platform.SchemaCreator;
import org.alchemycdi.internal.persistence.platform.SqlFailure;
import org.alchemycdi.internal.persistence.platform.SqlFailure.Kind;
import org.alchemycdi.testing.OnEveryDatabase;
import org.alchemycdi.testing.TestDatabase;
import org.alchemycdi.testing.TestUnit;
import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.eclipse.persistence.config.QueryHints;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqlFailureTest {

    @TempDir
    Path folder;

    TestDatabase database;
    TestUnit unit;

    @AfterEach
    void close() {
        unit.close();
        database.close();
    }

    @OnEveryDatabase
    void knowsADuplicatePrimaryKey(DatabaseProduct product) {
        openWithGuest(product);

        assertFails(Kind.DUPLICATE_KEY, entityManager -> entityManager.persist(new Guest(1, "Bob")));
    }

    @OnEveryDatabase
    void knowsADuplicateOfAnotherColumn(DatabaseProduct product) {
        openWithGuest(product);

        assertFails(Kind.DUPLICATE_KEY, entityManager -> entityManager.persist(new Guest(2, "Ann")));
    }

    @OnEveryDatabase
    void knowsADuplicateInABatch(DatabaseProduct product) {
        database = TestDatabase.create(product, folder);
        unit = TestUnit.open(database, Map.of(PersistenceUnitProperties.BATCH_WRITING, "JDBC"), Guest.class);
        SchemaCreator.createMissing(unit.session());

        assertFails(Kind.DUPLICATE_KEY, entityManager -> {
            entityManager.persist(new Guest(1, "Ann"));
            entityManager.persist(new Guest(2, "Bob"));
            entityManager.persist(new Guest(3, "Ann"));
        });
    }

    @OnEveryDatabase
    void knowsAFailureOfTheCommit(DatabaseProduct product) {
        openWithGuest(product);

        Throwable failure =
                catchThrowable(() -> unit.inTransaction(entityManager -> entityManager.persist(new Guest(2, "Ann"))));

        assertThat(failure).isInstanceOf(RollbackException.class);
        assertThat(SqlFailure.of(failure).kind()).isEqualTo(Kind.DUPLICATE_KEY);
    }

    @OnEveryDatabase
    void namesTheConstraintWhereTheDriverTellsIt(DatabaseProduct product) {
        openWithGuest(product);

        Throwable failure = failureOf(entityManager -> entityManager.persist(new Guest(2, "Ann")));

        if (product == POSTGRESQL) {
            assertThat(SqlFailure.of(failure).constraint()).contains("guest_name_key");
        } else {
            assertThat(SqlFailure.of(failure).constraint()).isEmpty();
        }
    }

    @OnEveryDatabase
    void knowsAReferenceToNothing(DatabaseProduct product) {
        openWithGuest(product);

        assertFails(Kind.FOREIGN_KEY, entityManager -> entityManager
                .createNativeQuery("update guest set host_id = 99")
                .executeUpdate());
    }

    @OnEveryDatabase
    void knowsARowThatIsStillReferredTo(DatabaseProduct product) {
        openWithGuest(product);
        unit.inTransaction(entityManager -> {
            Guest bob = new Guest(2, "Bob");
            bob.host = entityManager.find(Guest.class, 1);
            entityManager.persist(bob);
        });

        assertFails(Kind.FOREIGN_KEY, entityManager -> entityManager.remove(entityManager.find(Guest.class, 1)));
    }

    @OnEveryDatabase
    void knowsAFailedCheck(DatabaseProduct product) {
        openWithGuest(product);

        assertFails(Kind.CHECK, entityManager -> entityManager.find(Guest.class, 1).age = -1);
    }

    @OnEveryDatabase
    void knowsAMissingValue(DatabaseProduct product) {
        openWithGuest(product);

        assertFails(Kind.NOT_NULL, entityManager -> entityManager.find(Guest.class, 1).name = null);
    }

    @OnEveryDatabase
    void knowsATextThatIsTooLong(DatabaseProduct product) {
        openWithGuest(product);
        Consumer<EntityManager> work = entityManager -> entityManager.find(Guest.class, 1).name = "Ann-Kathrin";

        if (product == SQLITE) {
            unit.inTransaction(work);
        } else {
            assertFails(Kind.TOO_LONG, work);
        }
    }

    @OnEveryDatabase
    void knowsANumberThatIsTooGreat(DatabaseProduct product) {
        openWithGuest(product);
        Consumer<EntityManager> work =
                entityManager -> entityManager.find(Guest.class, 1).credit = new BigDecimal("1000.00");

        if (product == SQLITE) {
            unit.inTransaction(work);
        } else {
            assertFails(product == H2 ? Kind.TOO_LONG : Kind.BAD_DATA, work);
        }
    }

    @OnEveryDatabase
    void knowsAStaleRow(DatabaseProduct product) {
        openWithGuest(product);
        Guest stale = unit.resultOf(entityManager -> entityManager.find(Guest.class, 1));
        unit.inTransaction(entityManager -> entityManager.find(Guest.class, 1).age = 30);
        stale.age = 31;

        assertFails(Kind.OPTIMISTIC_LOCK, entityManager -> entityManager.merge(stale));
        assertFails(Kind.OPTIMISTIC_LOCK, entityManager -> {
            Guest guest = entityManager.find(Guest.class, 1);
            entityManager
                    .createNativeQuery("update guest set version = version + 1")
                    .executeUpdate();
            guest.age = 32;
        });
    }

    @OnEveryDatabase
    void knowsARowThatSomeoneElseHasLocked(DatabaseProduct product) throws SQLException {
        openWithGuest(product);

        try (Connection other = database.connect();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("update guest set age = 30");

            assertFails(Kind.LOCK_TIMEOUT, entityManager -> {
                Map<String, Object> atOnce = Map.of("jakarta.persistence.lock.timeout", 0);
                Guest guest = entityManager.find(Guest.class, 1, LockModeType.PESSIMISTIC_WRITE, atOnce);
                guest.age = 31;
            });
            other.rollback();
        }
    }

    @OnEveryDatabase
    void knowsADeadlock(DatabaseProduct product) {
        openWithGuest(product);
        if (product == SQLITE) {
            return;
        }
        unit.inTransaction(entityManager -> entityManager.persist(new Guest(2, "Bob")));
        CountDownLatch bothHaveOne = new CountDownLatch(2);

        CompletableFuture<Throwable> first = CompletableFuture.supplyAsync(() -> updateBoth(1, 2, bothHaveOne));
        CompletableFuture<Throwable> second = CompletableFuture.supplyAsync(() -> updateBoth(2, 1, bothHaveOne));
        Throwable failure = first.join() == null ? second.join() : first.join();

        assertThat(SqlFailure.of(failure).kind()).isEqualTo(Kind.RETRYABLE);
    }

    @OnEveryDatabase
    void knowsAQueryThatTakesTooLong(DatabaseProduct product) {
        openWithGuest(product);
        if (product != POSTGRESQL) {
            return;
        }

        assertFails(Kind.QUERY_TIMEOUT, entityManager -> entityManager
                .createNativeQuery("select pg_sleep(5)")
                .setHint(QueryHints.JDBC_TIMEOUT, 1)
                .getResultList());
    }

    @OnEveryDatabase
    void knowsALostConnection(DatabaseProduct product) {
        openWithGuest(product);
        if (product == SQLITE) {
            return;
        }

        assertFails(Kind.CONNECTION, entityManager -> {
            entityManager.find(Guest.class, 1).age = 30;
            entityManager.flush();
            database.execute(
                    product == H2
                            ? "shutdown immediately"
                            : "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()"
                                    + " and datname = current_database()");
            entityManager.createNativeQuery("select 1").getResultList();
        });
    }

    @OnEveryDatabase
    void takesAWrongStatementForNothingInParticular(DatabaseProduct product) {
        openWithGuest(product);

        assertFails(
                Kind.OTHER,
                entityManager -> entityManager.createNativeQuery("selec 1").getResultList());
        assertFails(Kind.OTHER, entityManager -> entityManager
                .createNativeQuery("select 1 from nowhere")
                .getResultList());
    }

    @OnEveryDatabase
    void keepsTheConnectionAfterAnError(DatabaseProduct product) {
        openWithGuest(product);
        if (product != POSTGRESQL) {
            return;
        }
        int before = unit.resultOf(SqlFailureTest::backend);

        assertFails(Kind.DUPLICATE_KEY, entityManager -> entityManager.persist(new Guest(2, "Ann")));

        assertThat(unit.resultOf(SqlFailureTest::backend)).isEqualTo(before);
    }

    @OnEveryDatabase
    void getsAnotherConnectionForALostOne(DatabaseProduct product) {
        openWithGuest(product);
        if (product != POSTGRESQL) {
            return;
        }
        int before = unit.resultOf(SqlFailureTest::backend);
        database.execute("select pg_terminate_backend(" + before + ")");

        failureOf(SqlFailureTest::backend);

        assertThat(unit.resultOf(SqlFailureTest::backend)).isNotEqualTo(before);
    }

    private void openWithGuest(DatabaseProduct product) {
        database = TestDatabase.create(product, folder);
        unit = TestUnit.withSchema(database, Guest.class);
        unit.inTransaction(entityManager -> entityManager.persist(new Guest(1, "Ann")));
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

    private void assertFails(Kind kind, Consumer<EntityManager> work) {
        Throwable failure = failureOf(work);

        assertThat(failure).as("failure").isNotNull();
        assertThat(SqlFailure.of(failure).kind()).as(failure.toString()).isEqualTo(kind);
    }

    private Throwable failureOf(Consumer<EntityManager> work) {
        return catchThrowable(() -> unit.inTransaction(entityManager -> {
            work.accept(entityManager);
            entityManager.flush();
        }));
    }

    private Throwable updateBoth(int firstId, int secondId, CountDownLatch bothHaveOne) {
        return catchThrowable(() -> unit.inTransaction(entityManager -> {
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
