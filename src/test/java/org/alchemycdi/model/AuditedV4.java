package org.alchemycdi.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;

@Entity
class AuditedV4 extends UuidAuditBase {

    @Column(name = "position_in_test")
    int position;

    protected AuditedV4() {}

    AuditedV4(int position) {
        this.position = position;
    }
}
