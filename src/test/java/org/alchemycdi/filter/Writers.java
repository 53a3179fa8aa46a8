package org.alchemycdi.filter;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** The rows of the tests of filters. */
final class Writers {

    static final long ANN = 1;
    static final long SMALL_ANN = 2;
    static final long UMLAUT = 3;
    static final long SMALL_UMLAUT = 4;
    static final long WILD = 5;
    static final long NOBODY = 6;

    static final UUID TOKEN = UUID.fromString("018f2b6a-0000-7000-8000-0000000000ff");

    private final EntityManager entityManager;

    Writers(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    void persist() {
        Country italy = persisted(new Country(1, "Italy"));
        Country france = persisted(new Country(2, "France"));
        Writer ann = ann(italy, france);
        Writer smallAnn = smallAnn(ann);
        umlauts(smallAnn);
        Writer wild = persisted(new Writer(WILD, "100%_!\\*[x]?"));
        wild.motto = "ann";
        persisted(new Writer(NOBODY, null));
        stories(ann, smallAnn, italy);
    }

    private Writer ann(Country italy, Country france) {
        Writer ann = persisted(new Writer(ANN, "Ann"));
        ann.motto = "Never give up";
        ann.born = LocalDate.parse("1990-01-02");
        // Neither exists in New York, where the clock goes forward at 2.
        ann.woke = LocalDateTime.parse("2024-03-10T02:30:00");
        ann.seen = Instant.parse("2024-03-10T00:00:00Z");
        ann.signed = OffsetDateTime.parse("2024-03-10T23:30:00-05:00");
        ann.awards = 3;
        ann.income = new BigDecimal("10.50");
        ann.active = true;
        ann.token = TOKEN;
        ann.mood = Mood.GLAD;
        ann.address = new Address("Rome", italy);
        ann.tags.addAll(List.of("red", "blue"));
        ann.visited.add(france);
        ann.phones.add(new Phone("11", null));
        ann.contract = persisted(new Contract(1, "for life", ann));
        return ann;
    }

    private Writer smallAnn(Writer mentor) {
        Writer writer = persisted(new Writer(SMALL_ANN, "ann"));
        writer.born = LocalDate.parse("1980-05-05");
        writer.woke = LocalDateTime.parse("2024-03-10T23:59:59.999999");
        writer.seen = Instant.parse("2024-03-10T23:59:59.999999Z");
        writer.signed = OffsetDateTime.parse("2024-03-11T00:00:00Z");
        writer.awards = 5;
        writer.income = new BigDecimal("1000");
        writer.active = false;
        writer.mood = Mood.SAD;
        writer.mentor = mentor;
        writer.tags.add("red");
        return writer;
    }

    private void umlauts(Writer mentor) {
        Writer large = persisted(new Writer(UMLAUT, "Ärger"));
        large.seen = Instant.parse("2024-03-11T00:00:00Z");
        large.address = new Address("Lyon", null);
        large.mentor = mentor;
        Writer small = persisted(new Writer(SMALL_UMLAUT, "ärger"));
        small.awards = 0;
        small.mood = Mood.SAD;
    }

    private void stories(Writer ann, Writer smallAnn, Country italy) {
        Shelf shelf = persisted(new Shelf("A", 1));
        persisted(new Shelf("A", 2));
        Story first = persisted(new Story(1, "First", 100, ann));
        first.setting = italy;
        first.shelf = shelf;
        persisted(new Story(2, "Second", 200, ann));
        persisted(new Story(3, "First", 200, smallAnn));
        persisted(new Story(4, null, 1, smallAnn));
    }

    private <E> E persisted(E entity) {
        entityManager.persist(entity);
        return entity;
    }
}
