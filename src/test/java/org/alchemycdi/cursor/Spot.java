package org.alchemycdi.cursor;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

@Embeddable
class Spot {

    @Column(name = "spot_row")
    Integer row;

    protected Spot() {}

    Spot(Integer row) {
        this.row = row;
    }
}
