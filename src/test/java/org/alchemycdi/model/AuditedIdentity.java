package org.alchemycdi.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;

@Entity
class AuditedIdentity extends IdentityAuditBase {

    @Column(name = "position_in_test")
    int position;

    protected AuditedIdentity() {}

    AuditedIdentity(int position) {
        this.position = position;
    }
}
