package org.alchemycdi.library;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import org.alchemycdi.AlchemyBind;
import org.alchemycdi.model.BigIntAuditBase;

/** Lives in the bind {@code events}, which is async. */
@Entity
@AlchemyBind("events")
public class Event extends BigIntAuditBase {

    @Column(nullable = false)
    private String name;

    private Instant begins;

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Instant getBegins() {
        return begins;
    }

    public void setBegins(Instant begins) {
        this.begins = begins;
    }
}
