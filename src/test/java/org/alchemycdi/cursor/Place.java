package org.alchemycdi.cursor;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;

@Embeddable
class Place implements Serializable {

    private static final long serialVersionUID = 1L;

    String shelf;

    @Column(name = "place_number")
    int number;

    protected Place() {}

    Place(String shelf, int number) {
        this.shelf = shelf;
        this.number = number;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Place place && place.shelf.equals(shelf) && place.number == number;
    }

    @Override
    public int hashCode() {
        return Objects.hash(shelf, number);
    }
}
