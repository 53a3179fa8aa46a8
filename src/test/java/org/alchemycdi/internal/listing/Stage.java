package org.alchemycdi.internal.listing;

import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alchemycdi.type.EncryptedString;
import org.alchemycdi.type.HashedPassword;

/** Entities with an attribute of every kind that listings meet; no database is asked for them. */
final class Stage {

    private Stage() {}

    enum Genre {
        COMEDY,
        TRAGEDY
    }

    @Entity(name = "ListedTheatre")
    static class Theatre {

        @Id
        Long id;

        String name;

        @OneToMany(mappedBy = "theatre")
        List<Play> plays;
    }

    @Embeddable
    static class Address {

        String city;
    }

    @Entity(name = "ListedPlay")
    static class Play {

        @Id
        UUID id;

        String title;
        int acts;
        Long visitors;
        BigDecimal price;
        boolean sold;
        Genre genre;
        LocalDate premiere;
        Instant createdAt;
        Instant updatedAt;
        byte[] poster;

        @Convert(converter = EncryptedString.class)
        String ending;

        HashedPassword password;
        StringBuilder notes;

        @Embedded
        Address address;

        @Embedded
        @Convert(attributeName = "city", converter = EncryptedString.class)
        Address hidden;

        @ManyToOne
        Theatre theatre;

        @ElementCollection
        Set<String> tags;
    }

    @Embeddable
    static class SeatId implements Serializable {

        private static final long serialVersionUID = 1;

        int row;
        int number;
    }

    record TicketId(UUID play, LocalDate day) {}

    @Entity(name = "ListedTicket")
    @IdClass(TicketId.class)
    static class Ticket {

        @Id
        @ManyToOne
        Play play;

        @Id
        LocalDate day;
    }

    @Entity(name = "ListedSeat")
    static class Seat {

        @EmbeddedId
        SeatId id;

        String name;
    }
}
