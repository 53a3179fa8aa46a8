package org.alchemycdi.filter;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;

@Entity(name = "FilterContract")
class Contract {

    @Id
    Long id;

    String terms;

    @OneToOne
    Writer writer;

    protected Contract() {}

    Contract(long id, String terms, Writer writer) {
        this.id = id;
        this.terms = terms;
        this.writer = writer;
    }
}
