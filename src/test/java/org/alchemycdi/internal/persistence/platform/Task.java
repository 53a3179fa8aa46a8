package org.alchemycdi.internal.persistence.platform;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Task {

    @Id
    private int id;

    @Column(nullable = false)
    private String title;

    protected Task() {}

    Task(int id, String title) {
        this.id = id;
        this.title = title;
    }

    int id() {
        return id;
    }
}
