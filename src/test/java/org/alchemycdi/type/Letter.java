package org.alchemycdi.type;

import jakarta.persistence.Entity;

/** Its file is mapped in the superclass. */
@Entity
public class Letter extends Document {

    protected Letter() {}

    Letter(String title, StoredFile content) {
        super(title, content);
    }
}
