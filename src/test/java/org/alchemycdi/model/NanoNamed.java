package org.alchemycdi.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;

@Entity
class NanoNamed extends NanoIdBase {

    @Column(name = "position_in_test")
    int position;

    protected NanoNamed() {}

    NanoNamed(int position) {
        this.position = position;
    }
}
