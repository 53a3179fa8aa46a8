package org.alchemycdi.model;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.Set;

@Entity
class Note extends UuidV7AuditBase {

    @Column(name = "note_text")
    String text;

    @ManyToOne
    Note answerTo;

    @ManyToMany
    Set<Note> related = new HashSet<>();

    @ElementCollection
    Set<String> labels = new HashSet<>();

    @Embedded
    Place place;

    @Version
    int version;

    @Embeddable
    static class Place {

        @Column(name = "city")
        String city;
    }
}
