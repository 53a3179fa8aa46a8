package org.alchemycdi.filter;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

@Embeddable
class Phone {

    @Column(name = "phone_number")
    String number;

    @Column(name = "phone_note")
    String note;

    protected Phone() {}

    Phone(String number, String note) {
        this.number = number;
        this.note = note;
    }
}
