package org.alchemycdi.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;

@Entity
class OrderedV6 extends UuidV6Base {

    @Column(name = "position_in_test")
    int position;

    protected OrderedV6() {}

    OrderedV6(int position) {
        this.position = position;
    }
}
