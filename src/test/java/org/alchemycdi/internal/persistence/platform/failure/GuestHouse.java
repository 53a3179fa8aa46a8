package org.alchemycdi.internal.persistence.platform.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.alchemycdi.internal.persistence.platform.DatabaseProduct;
import org.alchemycdi.internal.persistence.platform.SchemaCreator;
import org.alchemycdi.internal.persistence.platform.SqlFailure;
import org.alchemycdi.internal.persistence.platform.SqlFailure.Kind;
import org.alchemycdi.testing.TestDatabase;
import org.alchemycdi.testing.TestUnit;

/** A database with one guest, Ann, and what goes wrong there. */
final class GuestHouse implements AutoCloseable {

    private final TestDatabase database;
    private final TestUnit unit;

    private GuestHouse(TestDatabase database, TestUnit unit) {
        this.database = database;
        this.unit = unit;
    }

    static GuestHouse open(DatabaseProduct product, Path folder) {
        return open(product, folder, Map.of());
    }

    static GuestHouse open(DatabaseProduct product, Path folder, Map<String, ?> properties) {
        TestDatabase database = TestDatabase.create(product, folder);
        TestUnit unit = TestUnit.open(database, properties, Guest.class);
        SchemaCreator.createMissing(unit.session());
        unit.inTransaction(entityManager -> entityManager.persist(new Guest(1, "Ann")));
        return new GuestHouse(database, unit);
    }

    TestDatabase database() {
        return database;
    }

    TestUnit unit() {
        return unit;
    }

    void assertFails(Kind kind, Consumer<EntityManager> work) {
        Throwable failure = failureOf(work);

        assertThat(failure).as("failure").isNotNull();
        assertThat(SqlFailure.of(failure).kind()).as(failure.toString()).isEqualTo(kind);
    }

    /** Fails in a flush rather than in the commit. */
    Throwable failureOf(Consumer<EntityManager> work) {
        return catchThrowable(() -> unit.inTransaction(entityManager -> {
            work.accept(entityManager);
            entityManager.flush();
        }));
    }

    @Override
    public void close() {
        unit.close();
        database.close();
    }
}
