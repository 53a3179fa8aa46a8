package org.alchemycdi.filter;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity(name = "FilterCountry")
class Country {

    @Id
    Long id;

    String name;

    protected Country() {}

    Country(long id, String name) {
        this.id = id;
        this.name = name;
    }
}
