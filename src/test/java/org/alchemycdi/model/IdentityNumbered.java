package org.alchemycdi.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;

@Entity
class IdentityNumbered extends IdentityBase {

    @Column(name = "position_in_test")
    int position;

    protected IdentityNumbered() {}

    IdentityNumbered(int position) {
        this.position = position;
    }
}
