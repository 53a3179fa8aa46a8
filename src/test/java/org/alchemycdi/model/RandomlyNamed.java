package org.alchemycdi.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;

@Entity
class RandomlyNamed extends UuidBase {

    @Column(name = "position_in_test")
    int position;

    protected RandomlyNamed() {}

    RandomlyNamed(int position) {
        this.position = position;
    }
}
