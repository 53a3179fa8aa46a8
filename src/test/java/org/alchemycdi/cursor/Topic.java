package org.alchemycdi.cursor;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity(name = "CursorTopic")
class Topic {

    @Id
    Long id;

    String name;

    protected Topic() {}

    Topic(long id, String name) {
        this.id = id;
        this.name = name;
    }
}
