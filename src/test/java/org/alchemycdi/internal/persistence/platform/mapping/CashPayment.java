package org.alchemycdi.internal.persistence.platform.mapping;

import jakarta.persistence.Entity;

@Entity
class CashPayment extends Payment {

    static CashPayment of(int cents) {
        CashPayment payment = new CashPayment();
        payment.cents = cents;
        return payment;
    }
}
