package org.alchemycdi.internal.persistence.platform.mapping;

import jakarta.persistence.Entity;
import java.util.UUID;

@Entity
class CardPayment extends Payment {

    UUID card;

    static CardPayment of(int cents, UUID card) {
        CardPayment payment = new CardPayment();
        payment.cents = cents;
        payment.card = card;
        return payment;
    }
}
