package org.alchemycdi.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;

@Entity
class OrderedV7 extends UuidV7Base {

    @Column(name = "position_in_test")
    int position;

    protected OrderedV7() {}

    OrderedV7(int position) {
        this.position = position;
    }
}
