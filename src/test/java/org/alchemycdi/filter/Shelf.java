package org.alchemycdi.filter;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import java.io.Serializable;
import java.util.Objects;
import java.util.Set;

/** Its id has two parts. */
@Entity(name = "FilterShelf")
class Shelf {

    @Embeddable
    static class Place implements Serializable {

        private static final long serialVersionUID = 1L;

        @Column(length = 10)
        String room;

        @Column(name = "shelf_row")
        Integer row;

        protected Place() {}

        Place(String room, int row) {
            this.room = room;
            this.row = row;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Place place && place.room.equals(room) && place.row.equals(row);
        }

        @Override
        public int hashCode() {
            return Objects.hash(room, row);
        }
    }

    @EmbeddedId
    Place id;

    @OneToMany(mappedBy = "shelf")
    Set<Story> stories;

    protected Shelf() {}

    Shelf(String room, int row) {
        this.id = new Place(room, row);
    }
}
