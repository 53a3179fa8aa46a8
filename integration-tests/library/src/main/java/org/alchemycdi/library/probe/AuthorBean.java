package org.alchemycdi.library.probe;

import java.util.UUID;

/** A schema that is a bean and not a record. */
public class AuthorBean {

    private UUID id;
    private String name;

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
