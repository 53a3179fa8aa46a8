package org.alchemycdi.orders;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;

@Embeddable
public class SeatId implements Serializable {

    private static final long serialVersionUID = 1L;

    @Column(name = "seat_row")
    private String row;

    @Column(name = "seat_number")
    private int number;

    public SeatId() {}

    public SeatId(String row, int number) {
        this.row = row;
        this.number = number;
    }

    public String getRow() {
        return row;
    }

    public int getNumber() {
        return number;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SeatId id && id.row.equals(row) && id.number == number;
    }

    @Override
    public int hashCode() {
        return Objects.hash(row, number);
    }
}
