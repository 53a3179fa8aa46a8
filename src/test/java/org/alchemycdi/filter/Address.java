package org.alchemycdi.filter;

import jakarta.persistence.Embeddable;
import jakarta.persistence.ManyToOne;

@Embeddable
class Address {

    String city;

    @ManyToOne
    Country country;

    protected Address() {}

    Address(String city, Country country) {
        this.city = city;
        this.country = country;
    }
}
