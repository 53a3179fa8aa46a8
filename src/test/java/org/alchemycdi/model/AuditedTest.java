package org.alchemycdi.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.alchemycdi.internal.persistence.platform.AuditTimes;
import org.alchemycdi.internal.persistence.platform.DatabaseProduct;
import org.alchemycdi.internal.persistence.platform.SchemaCreator;
import org.alchemycdi.testing.OnEveryDatabase;
import org.alchemycdi.testing.SetClock;
import org.alchemycdi.testing.TestDatabase;
import org.alchemycdi.testing.TestUnit;
import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditedTest {

    private static final Instant LONG_AGO = Instant.parse("1969-07-20T20:17:40.000001Z");
    private static final Instant FIRST = Instant.parse("2024-02-29T23:59:59.123456Z");
    private static final Instant SECOND = FIRST.plus(1, ChronoUnit.HOURS);

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
    void setsBothTimesWhenPersisted(DatabaseProduct product) {
        open(product);
        clock.set(FIRST.plusNanos(789));

        Stream.of(
                        new Note(),
                        new AuditedNumber(1),
                        new AuditedIdentity(1),
                        new AuditedV4(1),
                        new AuditedV6(1),
                        new AuditedNano(1))
                .forEach(entity -> {
                    unit.inTransaction(entityManager -> entityManager.persist(entity));

                    assertThat(entity.getCreatedAt()).isEqualTo(FIRST);
                    assertThat(entity.getUpdatedAt()).isEqualTo(FIRST);
                });
    }

    @OnEveryDatabase
    void readsTheTimesThatWereSet(DatabaseProduct product) {
        open(product);

        Note read = find(persistNote());

        assertThat(read.getCreatedAt()).isEqualTo(FIRST);
        assertThat(read.getUpdatedAt()).isEqualTo(FIRST);
    }

    @OnEveryDatabase
    void setsBothTimesOfWhatIsMergedAsNew(DatabaseProduct product) {
        open(product);

        Note merged = unit.resultOf(entityManager -> entityManager.merge(new Note()));

        assertThat(find(merged.getId()).getCreatedAt()).isEqualTo(FIRST);
        assertThat(find(merged.getId()).getUpdatedAt()).isEqualTo(FIRST);
    }

    @OnEveryDatabase
    void keepsTimesThatTheApplicationSetsWhenPersisting(DatabaseProduct product) {
        open(product);
        Note note = new Note();
        note.setCreatedAt(LONG_AGO);
        note.setUpdatedAt(LONG_AGO.plusSeconds(1));

        unit.inTransaction(entityManager -> entityManager.persist(note));

        assertThat(find(note.getId()).getCreatedAt()).isEqualTo(LONG_AGO);
        assertThat(find(note.getId()).getUpdatedAt()).isEqualTo(LONG_AGO.plusSeconds(1));
    }

    @OnEveryDatabase
    void movesUpdatedAtWithAColumn(DatabaseProduct product) {
        open(product);
        assertMoves(note -> note.write("changed"));
    }

    @OnEveryDatabase
    void movesUpdatedAtWithAReference(DatabaseProduct product) {
        open(product);
        assertMoves(note -> note.answer(note));
    }

    @OnEveryDatabase
    void movesUpdatedAtWithAnEmbeddedColumn(DatabaseProduct product) {
        open(product);
        assertMoves(note -> note.moveTo("Graz"));
    }

    @OnEveryDatabase
    void movesUpdatedAtThatIsSetToNull(DatabaseProduct product) {
        open(product);
        assertMoves(note -> {
            note.write("changed");
            note.setUpdatedAt(null);
        });
    }

    @OnEveryDatabase
    void staysWhenNothingIsChanged(DatabaseProduct product) {
        open(product);
        assertStays(note -> note.write(new String("old")));
        assertStays(note -> {
            note.write("changed");
            note.write("old");
        });
    }

    @OnEveryDatabase
    void staysWhenOnlyCollectionsChange(DatabaseProduct product) {
        open(product);
        assertStays(note -> note.label("new"));
        assertStays(note -> note.relateTo(note));
    }

    @OnEveryDatabase
    void staysWhenOnlyTheVersionMoves(DatabaseProduct product) {
        open(product);
        UUID id = persistNote();
        clock.set(SECOND);

        unit.inTransaction(entityManager -> {
            Note note = entityManager.find(Note.class, id);
            entityManager.lock(note, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        });

        assertThat(find(id).version()).isEqualTo(2);
        assertThat(find(id).getUpdatedAt()).isEqualTo(FIRST);
    }

    @OnEveryDatabase
    void keepsAnUpdatedAtThatTheApplicationSetsWithAChange(DatabaseProduct product) {
        open(product);
        UUID id = persistNote();

        change(id, note -> {
            note.write("changed");
            note.setUpdatedAt(LONG_AGO);
        });

        assertThat(find(id).getUpdatedAt()).isEqualTo(LONG_AGO);
    }

    @OnEveryDatabase
    void keepsACreatedAtThatTheApplicationSetsWithAChange(DatabaseProduct product) {
        open(product);
        UUID id = persistNote();

        change(id, note -> note.setCreatedAt(LONG_AGO));

        assertThat(find(id).getCreatedAt()).isEqualTo(LONG_AGO);
        assertThat(find(id).getUpdatedAt()).isEqualTo(SECOND);
    }

    @OnEveryDatabase
    void keepsCreatedAtThatIsSetToNull(DatabaseProduct product) {
        open(product);
        assertMoves(note -> {
            note.write("changed");
            note.setCreatedAt(null);
        });
    }

    @OnEveryDatabase
    void movesWithEveryFlush(DatabaseProduct product) {
        open(product);
        UUID id = persistNote();

        unit.inTransaction(entityManager -> {
            Note note = entityManager.find(Note.class, id);
            writeAt(SECOND, note, entityManager);
            entityManager.flush();
            assertThat(note.getUpdatedAt()).isEqualTo(SECOND);
            writeAt(SECOND.plusSeconds(1), note, entityManager);
            assertThat(note.getUpdatedAt()).isEqualTo(SECOND.plusSeconds(1));
        });
    }

    private void writeAt(Instant time, Note note, EntityManager entityManager) {
        clock.set(time);
        note.write("at " + time);
        entityManager.flush();
    }

    @OnEveryDatabase
    void movesWhenADetachedEntityIsMerged(DatabaseProduct product) {
        open(product);
        Note detached = find(persistNote());
        detached.write("changed");
        clock.set(SECOND);

        unit.inTransaction(entityManager -> entityManager.merge(detached));

        assertThat(find(detached.getId()).getCreatedAt()).isEqualTo(FIRST);
        assertThat(find(detached.getId()).getUpdatedAt()).isEqualTo(SECOND);
    }

    @OnEveryDatabase
    void keepsCreatedAtWhenAnEntityIsMergedThatWasMadeWithout(DatabaseProduct product) {
        open(product);
        AuditedNano kept = new AuditedNano(1);
        unit.inTransaction(entityManager -> entityManager.persist(kept));
        AuditedNano made = new AuditedNano(2);
        made.setId(kept.getId());
        clock.set(SECOND);

        unit.inTransaction(entityManager -> entityManager.merge(made));

        AuditedNano read = unit.resultOf(entityManager -> entityManager.find(AuditedNano.class, kept.getId()));
        assertThat(read.position).isEqualTo(2);
        assertThat(read.getCreatedAt()).isEqualTo(FIRST);
        assertThat(read.getUpdatedAt()).isEqualTo(SECOND);
    }

    @Test
    void isSeenByOthersInASharedCache() {
        open(DatabaseProduct.H2);
        try (TestUnit shared = TestUnit.open(
                database,
                Map.of(PersistenceUnitProperties.CACHE_SHARED_DEFAULT, "true", AuditTimes.CLOCK, clock),
                Note.class,
                Note.Place.class)) {
            UUID id = persistNote();
            shared.inTransaction(entityManager -> entityManager.find(Note.class, id));
            clock.set(SECOND);

            shared.inTransaction(
                    entityManager -> entityManager.find(Note.class, id).write("changed"));

            Note cached = shared.resultOf(entityManager -> entityManager.find(Note.class, id));
            assertThat(cached.getUpdatedAt()).isEqualTo(find(id).getUpdatedAt()).isEqualTo(SECOND);
        }
    }

    @Test
    void goesByTheClockOfTheSystemWhereThereIsNoOther() {
        database = TestDatabase.create(DatabaseProduct.H2, folder);
        unit = TestUnit.withSchema(database, AuditedNano.class);
        AuditedNano entity = new AuditedNano(1);

        unit.inTransaction(entityManager -> entityManager.persist(entity));

        assertThat(entity.getCreatedAt()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
    }

    private void open(DatabaseProduct product) {
        database = TestDatabase.create(product, folder);
        unit = TestUnit.open(
                database,
                Map.of(AuditTimes.CLOCK, clock),
                Note.class,
                Note.Place.class,
                AuditedNumber.class,
                AuditedIdentity.class,
                AuditedV4.class,
                AuditedV6.class,
                AuditedNano.class);
        SchemaCreator.createMissing(unit.session());
    }

    private void assertMoves(Consumer<Note> change) {
        UUID id = persistNote();

        change(id, change);

        assertThat(find(id).getUpdatedAt()).isEqualTo(SECOND);
        assertThat(find(id).getCreatedAt()).isEqualTo(FIRST);
    }

    private void assertStays(Consumer<Note> change) {
        UUID id = persistNote();

        change(id, change);

        assertThat(find(id).getUpdatedAt()).isEqualTo(FIRST);
        assertThat(find(id).getCreatedAt()).isEqualTo(FIRST);
    }

    private UUID persistNote() {
        clock.set(FIRST);
        Note note = new Note();
        note.write("old");
        unit.inTransaction(entityManager -> entityManager.persist(note));
        return note.getId();
    }

    private void change(UUID id, Consumer<Note> change) {
        clock.set(SECOND);
        unit.inTransaction(entityManager -> change.accept(entityManager.find(Note.class, id)));
    }

    private Note find(UUID id) {
        return unit.resultOf(entityManager -> entityManager.find(Note.class, id));
    }
}
