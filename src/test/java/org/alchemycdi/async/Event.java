package org.alchemycdi.async;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import org.alchemycdi.model.BigIntBase;

@Entity
public class Event extends BigIntBase {

    @Column(nullable = false, unique = true)
    private String name;

    public Event() {}

    public Event(String name) {
        this.name = name;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
