package org.alchemycdi.internal.persistence.platform.failure;

import static org.alchemycdi.internal.persistence.platform.DatabaseProduct.H2;
import static org.alchemycdi.internal.persistence.platform.DatabaseProduct.POSTGRESQL;
import static org.alchemycdi.internal.persistence.platform.DatabaseProduct.SQLITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.persistence.EntityManager;
import jakarta.persistence.RollbackException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.alchemycdi.internal.persistence.platform.DatabaseProduct;
import org.alchemycdi.internal.persistence.platform.SqlFailure;
import org.alchemycdi.internal.persistence.platform.SqlFailure.Kind;
import org.alchemycdi.testing.OnEveryDatabase;
import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SqlFailureTest {

    @TempDir
    Path folder;

    GuestHouse house;

    @AfterEach
    void close() {
        house.close();
    }

    @OnEveryDatabase
    void knowsADuplicatePrimaryKey(DatabaseProduct product) {
        house = GuestHouse.open(product, folder);

        house.assertFails(Kind.DUPLICATE_KEY, entityManager -> entityManager.persist(new Guest(1, "Bob")));
    }

    @OnEveryDatabase
    void knowsADuplicateOfAnotherColumn(DatabaseProduct product) {
        house = GuestHouse.open(product, folder);

        house.assertFails(Kind.DUPLICATE_KEY, entityManager -> entityManager.persist(new Guest(2, "Ann")));
    }

    @OnEveryDatabase
    void knowsADuplicateInABatch(DatabaseProduct product) {
        house = GuestHouse.open(product, folder, Map.of(PersistenceUnitProperties.BATCH_WRITING, "JDBC"));

        house.assertFails(Kind.DUPLICATE_KEY, entityManager -> {
            entityManager.persist(new Guest(2, "Bob"));
            entityManager.persist(new Guest(3, "Cleo"));
            entityManager.persist(new Guest(4, "Ann"));
        });
    }

    @OnEveryDatabase
    void knowsAFailureOfTheCommit(DatabaseProduct product) {
        house = GuestHouse.open(product, folder);

        Throwable failure = catchThrowable(
                () -> house.unit().inTransaction(entityManager -> entityManager.persist(new Guest(2, "Ann"))));

        assertThat(failure).isInstanceOf(RollbackException.class);
        assertThat(SqlFailure.of(failure).kind()).isEqualTo(Kind.DUPLICATE_KEY);
    }

    @OnEveryDatabase
    void namesTheConstraintWhereTheDriverTellsIt(DatabaseProduct product) {
        house = GuestHouse.open(product, folder);

        Throwable failure = house.failureOf(entityManager -> entityManager.persist(new Guest(2, "Ann")));

        if (product == POSTGRESQL) {
            assertThat(SqlFailure.of(failure).constraint()).contains("guest_name_key");
        } else {
            assertThat(SqlFailure.of(failure).constraint()).isEmpty();
        }
    }

    @OnEveryDatabase
    void knowsAReferenceToNothing(DatabaseProduct product) {
        house = GuestHouse.open(product, folder);

        house.assertFails(Kind.FOREIGN_KEY, entityManager -> entityManager
                .createNativeQuery("update guest set host_id = 99")
                .executeUpdate());
    }

    @OnEveryDatabase
    void knowsARowThatIsStillReferredTo(DatabaseProduct product) {
        house = GuestHouse.open(product, folder);
        house.unit().inTransaction(entityManager -> {
            Guest bob = new Guest(2, "Bob");
            bob.host = entityManager.find(Guest.class, 1);
            entityManager.persist(bob);
        });

        house.assertFails(Kind.FOREIGN_KEY, entityManager -> entityManager.remove(entityManager.find(Guest.class, 1)));
    }

    @OnEveryDatabase
    void knowsAFailedCheck(DatabaseProduct product) {
        house = GuestHouse.open(product, folder);

        house.assertFails(Kind.CHECK, entityManager -> entityManager.find(Guest.class, 1).age = -1);
    }

    @OnEveryDatabase
    void knowsAMissingValue(DatabaseProduct product) {
        house = GuestHouse.open(product, folder);

        house.assertFails(Kind.NOT_NULL, entityManager -> entityManager.find(Guest.class, 1).name = null);
    }

    @OnEveryDatabase
    void knowsATextThatIsTooLong(DatabaseProduct product) {
        house = GuestHouse.open(product, folder);
        Consumer<EntityManager> work = entityManager -> entityManager.find(Guest.class, 1).name = "Ann-Kathrin";

        if (product == SQLITE) {
            house.unit().inTransaction(work);
        } else {
            house.assertFails(Kind.TOO_LONG, work);
        }
    }

    @OnEveryDatabase
    void knowsANumberThatIsTooGreat(DatabaseProduct product) {
        house = GuestHouse.open(product, folder);
        Consumer<EntityManager> work =
                entityManager -> entityManager.find(Guest.class, 1).credit = new BigDecimal("1000.00");

        if (product == SQLITE) {
            house.unit().inTransaction(work);
        } else {
            house.assertFails(product == H2 ? Kind.TOO_LONG : Kind.BAD_DATA, work);
        }
    }

    /** The others keep UUIDs as bytes or text, and take this for one. */
    @Tag("servers")
    @ParameterizedTest
    @EnumSource(
            value = DatabaseProduct.class,
            names = {"H2", "POSTGRESQL"})
    void knowsATextThatIsNoUuid(DatabaseProduct product) {
        house = GuestHouse.open(product, folder);

        house.assertFails(Kind.BAD_DATA, entityManager -> entityManager
                .createNativeQuery("update guest set room_key = 'no key'")
                .executeUpdate());
    }

    @OnEveryDatabase
    void knowsAStaleRow(DatabaseProduct product) {
        house = GuestHouse.open(product, folder);
        Guest stale = house.unit().resultOf(entityManager -> entityManager.find(Guest.class, 1));
        house.unit().inTransaction(entityManager -> entityManager.find(Guest.class, 1).age = 30);
        stale.age = 31;

        house.assertFails(Kind.OPTIMISTIC_LOCK, entityManager -> entityManager.merge(stale));
        house.assertFails(Kind.OPTIMISTIC_LOCK, entityManager -> {
            Guest guest = entityManager.find(Guest.class, 1);
            entityManager
                    .createNativeQuery("update guest set version = version + 1")
                    .executeUpdate();
            guest.age = 32;
        });
    }

    @OnEveryDatabase
    void takesAWrongStatementForNothingInParticular(DatabaseProduct product) {
        house = GuestHouse.open(product, folder);

        house.assertFails(
                Kind.OTHER,
                entityManager -> entityManager.createNativeQuery("selec 1").getResultList());
        house.assertFails(Kind.OTHER, entityManager -> entityManager
                .createNativeQuery("select 1 from nowhere")
                .getResultList());
    }
}
