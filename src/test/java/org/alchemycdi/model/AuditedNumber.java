package org.alchemycdi.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;

@Entity
class AuditedNumber extends BigIntAuditBase {

    @Column(name = "position_in_test")
    int position;

    protected AuditedNumber() {}

    AuditedNumber(int position) {
        this.position = position;
    }
}
