package org.alchemycdi.library.probe;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import org.alchemycdi.model.UuidBase;

/** What the probes write; every bind maps it, and a name is there once. */
@Entity
public class Note extends UuidBase {

    @Column(nullable = false, unique = true)
    private String name;

    @Transient
    private boolean failing;

    protected Note() {}

    public Note(String name) {
        this.name = name;
    }

    /** A note that is fine until it is written to the database. */
    static Note failing(String name) {
        Note note = new Note(name);
        note.failing = true;
        return note;
    }

    @PostPersist
    private void failIfAsked() {
        if (failing) {
            throw new IllegalStateException("this note fails when it is written");
        }
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
