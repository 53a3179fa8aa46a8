package org.alchemycdi.filter;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** An attribute of every kind that filters meet. */
@Entity(name = "FilterWriter")
class Writer {

    @Id
    Long id;

    String name;

    @Column(length = 1000)
    String motto;

    LocalDate born;

    LocalDateTime woke;

    Instant seen;

    OffsetDateTime signed;

    Integer awards;

    BigDecimal income;

    Boolean active;

    UUID token;

    byte[] picture;

    @Enumerated(EnumType.STRING)
    Mood mood;

    @Embedded
    Address address;

    @ManyToOne
    Writer mentor;

    @OneToOne(mappedBy = "writer")
    Contract contract;

    @OneToMany(mappedBy = "writer")
    Set<Story> stories = new HashSet<>();

    @ManyToMany
    @JoinTable(name = "filter_visit")
    Set<Country> visited = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "filter_tag")
    Set<String> tags = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "filter_phone")
    Set<Phone> phones = new HashSet<>();

    protected Writer() {}

    Writer(long id, String name) {
        this.id = id;
        this.name = name;
    }
}
