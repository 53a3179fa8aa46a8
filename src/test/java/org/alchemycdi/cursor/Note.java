package org.alchemycdi.cursor;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** An attribute of every type that rows can be ordered by, and some that they cannot. */
@Entity(name = "CursorNote")
class Note {

    enum Mood {
        GLAD,
        SAD
    }

    @Id
    Long id;

    @Column(nullable = false)
    String title;

    String motto;

    Integer awards;

    float share;

    Double score;

    @Column(precision = 20, scale = 5)
    BigDecimal income;

    Boolean active;

    UUID token;

    LocalDate born;

    LocalDateTime woke;

    Instant seen;

    OffsetDateTime signed;

    @Column(name = "changed_at")
    java.sql.Timestamp changed;

    java.util.Date legacy;

    @Enumerated(EnumType.STRING)
    Mood mood;

    @Enumerated(EnumType.ORDINAL)
    Mood rank;

    byte[] picture;

    @Embedded
    Spot spot;

    @ManyToOne
    Topic topic;

    @ElementCollection
    @CollectionTable(name = "cursor_tag")
    Set<String> tags = new HashSet<>();

    protected Note() {}

    Note(long id, String title) {
        this.id = id;
        this.title = title;
    }
}
