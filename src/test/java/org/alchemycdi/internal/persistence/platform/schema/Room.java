package org.alchemycdi.internal.persistence.platform.schema;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

@Entity
@Table(name = "room")
class Room {

    @EmbeddedId
    Key key;

    @Embeddable
    static class Key implements Serializable {

        @Column(name = "house")
        String house;

        @Column(name = "door")
        int door;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.house.equals(house) && key.door == door;
        }

        @Override
        public int hashCode() {
            return Objects.hash(house, door);
        }
    }
}
