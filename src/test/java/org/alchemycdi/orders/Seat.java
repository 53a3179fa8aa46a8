package org.alchemycdi.orders;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;

/** A key that is one embedded object. */
@Entity
public class Seat {

    @EmbeddedId
    private SeatId id;

    private String guest;

    public SeatId getId() {
        return id;
    }

    public void setId(SeatId id) {
        this.id = id;
    }

    public String getGuest() {
        return guest;
    }

    public void setGuest(String guest) {
        this.guest = guest;
    }
}
