package org.alchemycdi.internal.persistence.platform.mapping;

import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import org.alchemycdi.model.BigIntBase;

@Entity
class Address extends BigIntBase {

    String city;

    @ManyToOne
    Customer customer;

    static Address of(Customer customer, String city) {
        Address address = new Address();
        address.customer = customer;
        address.city = city;
        return address;
    }
}
