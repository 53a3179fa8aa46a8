package org.alchemycdi.internal.persistence.platform.mapping;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;

/** Its key is of two attributes. */
@Entity
@IdClass(Shift.Key.class)
class Shift {

    @Id
    LocalDate dayOfShift;

    @Id
    LocalTime beginning;

    String worker;

    static Shift of(Key key, String worker) {
        Shift shift = new Shift();
        shift.dayOfShift = key.dayOfShift;
        shift.beginning = key.beginning;
        shift.worker = worker;
        return shift;
    }

    static class Key implements Serializable {

        private static final long serialVersionUID = 1;

        LocalDate dayOfShift;
        LocalTime beginning;

        Key() {}

        Key(LocalDate dayOfShift, LocalTime beginning) {
            this.dayOfShift = dayOfShift;
            this.beginning = beginning;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(dayOfShift, key.dayOfShift)
                    && Objects.equals(beginning, key.beginning);
        }

        @Override
        public int hashCode() {
            return Objects.hash(dayOfShift, beginning);
        }
    }
}
