package org.alchemycdi.cursor;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;

/** Its key is more than one column. */
@Entity(name = "CursorVolume")
class Volume {

    @EmbeddedId
    Place id;

    String title;

    protected Volume() {}

    Volume(String shelf, int number, String title) {
        this.id = new Place(shelf, number);
        this.title = title;
    }
}
