package org.alchemycdi.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import jakarta.persistence.LockModeType;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.alchemycdi.internal.persistence.platform.DatabaseProduct;
import org.alchemycdi.internal.persistence.platform.SchemaCreator;
import org.alchemycdi.testing.OnEveryDatabase;
import org.alchemycdi.testing.TestDatabase;
import org.alchemycdi.testing.TestUnit;
import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnEveryDatabase
class AuditedTest {

    private static final Instant LONG_AGO = Instant.parse("1969-07-20T20:17:40.000001Z");

    @TempDir
    Path folder;

    @Parameter
    DatabaseProduct product;

    TestDatabase database;
    TestUnit unit;

    @BeforeEach
    void open() {
        database = TestDatabase.create(product, folder);
        unit = TestUnit.withSchema(
                database,
                Note.class,
                Note.Place.class,
                AuditedNumber.class,
                AuditedIdentity.class,
                AuditedV4.class,
                AuditedV6.class);
    }

    @AfterEach
    void close() {
        unit.close();
        database.close();
    }

    @Test
    void setsBothTimesInMicrosecondsWhenPersisted() {
        Stream.of(new Note(), new AuditedNumber(1), new AuditedIdentity(1), new AuditedV4(1), new AuditedV6(1))
                .forEach(entity -> {
                    unit.inTransaction(entityManager -> entityManager.persist(entity));

                    assertThat(entity.getCreatedAt()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
                    assertThat(entity.getUpdatedAt()).isEqualTo(entity.getCreatedAt());
                    assertThat(entity.getCreatedAt())
                            .isEqualTo(entity.getCreatedAt().truncatedTo(ChronoUnit.MICROS));
                });
    }

    @Test
    void readsTheTimesThatWereSet() {
        Note note = new Note();
        unit.inTransaction(entityManager -> entityManager.persist(note));

        Note read = find(note.getId());

        assertThat(read.getCreatedAt()).isEqualTo(note.getCreatedAt());
        assertThat(read.getUpdatedAt()).isEqualTo(note.getUpdatedAt());
    }

    @Test
    void keepsTimesThatTheApplicationSetsWhenPersisting() {
        UUID id = persistOldNote();

        assertThat(find(id).getCreatedAt()).isEqualTo(LONG_AGO);
        assertThat(find(id).getUpdatedAt()).isEqualTo(LONG_AGO);
    }

    @Test
    void movesUpdatedAtWithAColumn() {
        assertMoves(note -> note.write("changed"));
    }

    @Test
    void movesUpdatedAtWithAReference() {
        assertMoves(note -> note.answer(note));
    }

    @Test
    void movesUpdatedAtWithAnEmbeddedColumn() {
        assertMoves(note -> note.moveTo("Graz"));
    }

    @Test
    void movesUpdatedAtThatIsSetToNull() {
        assertMoves(note -> {
            note.write("changed");
            note.setUpdatedAt(null);
        });
    }

    @Test
    void staysWhenNothingIsChanged() {
        assertStays(note -> note.write(new String("old")));
    }

    @Test
    void staysWhenOnlyCollectionsChange() {
        assertStays(note -> note.label("new"));
        assertStays(note -> note.relateTo(note));
    }

    @Test
    void staysWhenOnlyTheVersionMoves() {
        UUID id = persistOldNote();

        unit.inTransaction(entityManager -> {
            Note note = entityManager.find(Note.class, id);
            entityManager.lock(note, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        });

        assertThat(find(id).version()).isEqualTo(2);
        assertThat(find(id).getUpdatedAt()).isEqualTo(LONG_AGO);
    }

    @Test
    void keepsAnUpdatedAtThatTheApplicationSetsWithAChange() {
        UUID id = persistOldNote();
        Instant chosen = LONG_AGO.plusSeconds(1);

        change(id, note -> {
            note.write("changed");
            note.setUpdatedAt(chosen);
        });

        assertThat(find(id).getUpdatedAt()).isEqualTo(chosen);
    }

    @Test
    void movesWithEveryFlush() {
        UUID id = persistOldNote();

        unit.inTransaction(entityManager -> {
            Note note = entityManager.find(Note.class, id);
            note.write("first");
            entityManager.flush();
            Instant first = note.getUpdatedAt();
            entityManager.flush();
            assertThat(note.getUpdatedAt()).isEqualTo(first);
            note.write("second");
            entityManager.flush();
            assertThat(note.getUpdatedAt()).isAfterOrEqualTo(first).isAfter(LONG_AGO);
        });
    }

    @Test
    void movesWhenADetachedEntityIsMerged() {
        UUID id = persistOldNote();
        Note detached = find(id);
        detached.write("changed");

        unit.inTransaction(entityManager -> entityManager.merge(detached));

        assertThat(find(id).getCreatedAt()).isEqualTo(LONG_AGO);
        assertThat(find(id).getUpdatedAt()).isAfter(LONG_AGO);
    }

    @Test
    void isSeenByOthersInASharedCache() {
        try (TestUnit shared = TestUnit.open(
                database,
                Map.of(PersistenceUnitProperties.CACHE_SHARED_DEFAULT, "true"),
                Note.class,
                Note.Place.class)) {
            SchemaCreator.createMissing(shared.session());
            UUID id = persistOldNote();
            shared.inTransaction(entityManager -> entityManager.find(Note.class, id));

            shared.inTransaction(
                    entityManager -> entityManager.find(Note.class, id).write("changed"));

            Note cached = shared.resultOf(entityManager -> entityManager.find(Note.class, id));
            assertThat(cached.getUpdatedAt()).isEqualTo(find(id).getUpdatedAt()).isAfter(LONG_AGO);
        }
    }

    private void assertMoves(Consumer<Note> change) {
        UUID id = persistOldNote();

        change(id, change);

        assertThat(find(id).getUpdatedAt()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
        assertThat(find(id).getCreatedAt()).isEqualTo(LONG_AGO);
    }

    private void assertStays(Consumer<Note> change) {
        UUID id = persistOldNote();

        change(id, change);

        assertThat(find(id).getUpdatedAt()).isEqualTo(LONG_AGO);
    }

    private UUID persistOldNote() {
        Note note = new Note();
        note.write("old");
        note.setCreatedAt(LONG_AGO);
        note.setUpdatedAt(LONG_AGO);
        unit.inTransaction(entityManager -> entityManager.persist(note));
        return note.getId();
    }

    private void change(UUID id, Consumer<Note> change) {
        unit.inTransaction(entityManager -> change.accept(entityManager.find(Note.class, id)));
    }

    private Note find(UUID id) {
        return unit.resultOf(entityManager -> entityManager.find(Note.class, id));
    }
}
