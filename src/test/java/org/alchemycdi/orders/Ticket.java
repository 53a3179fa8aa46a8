package org.alchemycdi.orders;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import org.alchemycdi.model.IdentityBase;

/** Its id is an identity column on every database. */
@Entity
public class Ticket extends IdentityBase {

    @Column(nullable = false, unique = true)
    private String title;

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }
}
