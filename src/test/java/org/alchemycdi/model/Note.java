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

/** Changed by its methods only, so that it works woven as well. */
@Entity
class Note extends UuidV7AuditBase {

    @Column(name = "note_text")
    private String text;

    @ManyToOne
    private Note answerTo;

    @ManyToMany
    private Set<Note> related = new HashSet<>();

    @ElementCollection
    private Set<String> labels = new HashSet<>();

    @Embedded
    private Place place;

    @Version
    private int version;

    void write(String newText) {
        text = newText;
    }

    void answer(Note other) {
        answerTo = other;
    }

    void relateTo(Note other) {
        related.add(other);
    }

    void label(String label) {
        labels.add(label);
    }

    void moveTo(String city) {
        place = new Place(city);
    }

    int version() {
        return version;
    }

    @Embeddable
    static class Place {

        @Column(name = "city")
        private String city;

        protected Place() {}

        Place(String city) {
            this.city = city;
        }
    }
}
