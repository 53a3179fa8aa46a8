package org.alchemycdi.internal.persistence.platform.failure;

import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;
import static org.alchemycdi.internal.persistence.platform.DatabaseProduct.POSTGRESQL;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.alchemycdi.internal.persistence.platform.DatabaseProduct;
import org.alchemycdi.internal.persistence.platform.SqlFailure.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** SQLite is left out, which locks no rows. */
@Tag("servers")
class LockWaitTest {

    private static final String TIMEOUT = "jakarta.persistence.lock.timeout";

    @TempDir
    Path folder;

    GuestHouse house;
    Connection other;

    @AfterEach
    void close() throws SQLException {
        other.close();
        house.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = DatabaseProduct.class,
            names = {"H2", "POSTGRESQL", "MARIADB"})
    void waitsForALockAsLongAsAsked(DatabaseProduct product) throws SQLException {
        openWithAnnLocked(product);

        CompletableFuture<Guest> locked =
                CompletableFuture.supplyAsync(() -> house.unit().resultOf(entityManager -> {
                    entityManager.createNativeQuery(neverWait(product)).executeUpdate();
                    return entityManager.find(Guest.class, 1, PESSIMISTIC_WRITE, Map.of(TIMEOUT, 60_000));
                }));
        awaitWaiting(product, locked);
        other.rollback();

        assertThat(locked.join().name).isEqualTo("Ann");
    }

    @ParameterizedTest
    @EnumSource(
            value = DatabaseProduct.class,
            names = {"H2", "POSTGRESQL", "MARIADB"})
    void waitsForALockNoLongerThanAsked(DatabaseProduct product) throws SQLException {
        openWithAnnLocked(product);

        house.assertFails(Kind.LOCK_TIMEOUT, entityManager -> {
            entityManager.createNativeQuery(waitForLong(product)).executeUpdate();
            entityManager
                    .createQuery("select g from Guest g where g.id = 1", Guest.class)
                    .setLockMode(PESSIMISTIC_WRITE)
                    .setHint(TIMEOUT, 100)
                    .getResultList();
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = DatabaseProduct.class,
            names = {"H2", "POSTGRESQL", "MARIADB"})
    void leavesOutRowsThatAreLocked(DatabaseProduct product) throws SQLException {
        openWithAnnLocked(product);
        house.unit().inTransaction(entityManager -> entityManager.persist(new Guest(2, "Bob")));

        List<String> names = house.unit().resultOf(entityManager -> entityManager
                .createQuery("select g from Guest g order by g.id", Guest.class)
                .setLockMode(PESSIMISTIC_WRITE)
                .setHint(TIMEOUT, -2)
                .setMaxResults(5)
                .getResultStream()
                .map(guest -> guest.name)
                .toList());

        assertThat(names).containsExactly("Bob");
    }

    @Test
    void doesNotKeepPostgreSqlsLimitForOtherQueries() throws SQLException {
        openWithAnnLocked(POSTGRESQL);
        other.rollback();

        house.unit().inTransaction(entityManager -> {
            Guest ann = entityManager.find(Guest.class, 1);
            entityManager.refresh(ann, PESSIMISTIC_WRITE, Map.of(TIMEOUT, 100));

            assertThat(entityManager.createNativeQuery("show lock_timeout").getSingleResult())
                    .isEqualTo("0");
        });
    }

    private void openWithAnnLocked(DatabaseProduct product) throws SQLException {
        house = GuestHouse.open(product, folder);
        other = house.database().connect();
        other.setAutoCommit(false);
        try (Statement statement = other.createStatement()) {
            statement.execute("update guest set age = 30 where id = 1");
        }
    }

    private static String neverWait(DatabaseProduct product) {
        return switch (product) {
            case H2 -> "set lock_timeout 0";
            case POSTGRESQL -> "set lock_timeout = 1";
            case MARIADB -> "set session innodb_lock_wait_timeout = 0";
            default -> throw new IllegalArgumentException(product.toString());
        };
    }

    /** Longer than the test would like to; PostgreSQL, which waits for ever, gives up with another error then. */
    private static String waitForLong(DatabaseProduct product) {
        return switch (product) {
            case H2 -> "set lock_timeout 20000";
            case POSTGRESQL -> "set statement_timeout = 20000";
            case MARIADB -> "set session innodb_lock_wait_timeout = 20";
            default -> throw new IllegalArgumentException(product.toString());
        };
    }

    private void awaitWaiting(DatabaseProduct product, CompletableFuture<?> work) {
        String waiting =
                switch (product) {
                    case H2 -> "select 1 from information_schema.sessions where blocker_id is not null";
                    case POSTGRESQL ->
                        "select 1 from pg_stat_activity where wait_event_type = 'Lock'"
                                + " and datname = current_database()";
                    // Its table of transactions is made anew only when nobody has asked for a tenth of a second.
                    case MARIADB ->
                        "select 1 from information_schema.global_status"
                                + " where variable_name = 'innodb_row_lock_current_waits' and variable_value > 0";
                    default -> throw new IllegalArgumentException(product.toString());
                };
        while (!work.isDone() && house.database().query(waiting).isEmpty()) {
            Thread.onSpinWait();
        }
    }
}
