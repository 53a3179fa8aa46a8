package org.alchemycdi.cursor;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Rows with values that occur twice, with nulls, and with values that are easily rounded. */
final class Notes {

    static final int COUNT = 12;

    private static final List<String> TITLES = List.of("b", "B", "a", "Ä", "ä", "z");
    private static final Instant MOMENT = Instant.parse("2024-11-03T05:59:59.123457Z");

    private final EntityManager entityManager;

    Notes(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    void persist() {
        Topic art = persisted(new Topic(1, "art"));
        Topic sea = persisted(new Topic(2, "sea"));
        Topic none = persisted(new Topic(3, null));
        for (int i = 0; i < COUNT; i++) {
            Note note = new Note(100 - i, TITLES.get(i % TITLES.size()));
            note.share = 0.1f * (i % 3);
            note.topic = List.of(art, sea, none).get(i % 3);
            if (i % 4 != 0) {
                fill(note, i / 2);
            }
            if (i == 5) {
                note.topic = null;
            }
            persisted(note);
        }
        for (int i = 0; i < 6; i++) {
            persisted(new Volume("s" + i % 2, i, i % 3 == 0 ? null : "t" + i % 3));
        }
    }

    private static void fill(Note note, int step) {
        note.motto = "m" + step % 3;
        note.awards = step - 2;
        note.score = 1.0 / (step + 3);
        note.income = new BigDecimal("12345678901.00001").add(BigDecimal.valueOf(step % 2));
        note.active = step % 2 == 0;
        note.token = new UUID(step % 2 == 0 ? -1L - step : step, step);
        note.born = LocalDate.of(1900 + step * 20, 2, 28);
        // The hour that New York has twice, and one that it does not have.
        note.woke = step % 2 == 0
                ? LocalDateTime.parse("2024-11-03T01:30:00.000001")
                : LocalDateTime.parse("2024-03-10T02:30:00");
        note.seen = MOMENT.plusNanos(1000L * (step % 4));
        note.signed = OffsetDateTime.parse("2024-03-10T23:30:00.000002-05:00").plusHours(step % 3);
        note.changed = Timestamp.from(MOMENT.plusNanos(1000L * (step % 4)));
        note.legacy = Timestamp.from(MOMENT.plusNanos(1000L * (step % 4)));
        note.mood = step % 2 == 0 ? Note.Mood.SAD : Note.Mood.GLAD;
        note.rank = note.mood;
        note.spot = new Spot(step % 3);
        note.tags.addAll(List.of("x" + step, "y"));
    }

    private <E> E persisted(E entity) {
        entityManager.persist(entity);
        return entity;
    }
}
