package org.alchemycdi.internal.persistence.platform.roundtrip;

import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.UUID;
import org.alchemycdi.internal.persistence.platform.DatabaseProduct;
import org.alchemycdi.testing.OnEveryDatabase;
import org.alchemycdi.testing.TestDatabase;
import org.alchemycdi.testing.TestUnit;
import org.junit.jupiter.api.io.TempDir;

class CollectionRoundTripTest {

    private static final UUID ID = UUID.fromString("f81d4fae-7dec-11d0-a765-00a0c91e6bf6");
    private static final Instant BEFORE_EPOCH = Instant.parse("1969-12-31T23:59:59.999999Z");
    private static final Instant IN_OVERLAP = Instant.parse("2025-11-02T05:30:00Z");

    @OnEveryDatabase
    void readsTheElementsItWrote(DatabaseProduct product, @TempDir Path folder) {
        try (TestDatabase database = TestDatabase.create(product, folder);
                TestUnit unit = TestUnit.withSchema(database, Journey.class, Place.class, MomentConverter.class)) {
            unit.inTransaction(entityManager -> entityManager.persist(journey()));

            unit.inTransaction(entityManager -> assertSame(entityManager.find(Journey.class, ID), journey()));
        }
    }

    private static void assertSame(Journey read, Journey written) {
        assertSoftly(softly -> {
            softly.assertThat(read.departures).isEqualTo(written.departures);
            softly.assertThat(read.tickets).isEqualTo(written.tickets);
            softly.assertThat(read.meals).isEqualTo(written.meals);
            softly.assertThat(read.platforms).isEqualTo(written.platforms);
            softly.assertThat(read.fares)
                    .usingElementComparator(Comparator.naturalOrder())
                    .containsExactlyElementsOf(written.fares);
            softly.assertThat(read.days).isEqualTo(written.days);
            softly.assertThat(read.arrivals).isEqualTo(written.arrivals);
            softly.assertThat(read.seats).isEqualTo(written.seats);
            softly.assertThat(read.guides).isEqualTo(written.guides);
            softly.assertThat(read.moments).isEqualTo(written.moments);
            softly.assertThat(read.diary).isEqualTo(written.diary);
            softly.assertThat(read.places)
                    .usingRecursiveFieldByFieldElementComparator()
                    .containsExactlyElementsOf(written.places);
        });
    }

    private static Journey journey() {
        Journey journey = new Journey();
        journey.id = ID;
        journey.departures.add(BEFORE_EPOCH);
        journey.departures.add(IN_OVERLAP);
        journey.tickets.add(ID);
        journey.meals.add(LocalDateTime.of(2025, 3, 9, 2, 30));
        journey.platforms.add(12);
        journey.fares.add(new BigDecimal("9.75"));
        journey.days.add(DayOfWeek.SUNDAY);
        journey.arrivals.put("Graz", IN_OVERLAP);
        journey.seats.put(ID, "12a");
        journey.guides.put(BEFORE_EPOCH, ID);
        journey.moments.add(new Moment(IN_OVERLAP));
        journey.diary.put(new Moment(BEFORE_EPOCH), "dark");
        journey.places.add(Place.of("Graz", IN_OVERLAP, null));
        return journey;
    }
}
