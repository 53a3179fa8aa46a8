package org.alchemycdi.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;

@Entity
class AuditedNano extends NanoIdAuditBase {

    @Column(name = "position_in_test")
    int position;

    protected AuditedNano() {}

    AuditedNano(int position) {
        this.position = position;
    }
}
