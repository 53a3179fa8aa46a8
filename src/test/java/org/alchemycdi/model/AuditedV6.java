package org.alchemycdi.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;

@Entity
class AuditedV6 extends UuidV6AuditBase {

    @Column(name = "position_in_test")
    int position;

    protected AuditedV6() {}

    AuditedV6(int position) {
        this.position = position;
    }
}
