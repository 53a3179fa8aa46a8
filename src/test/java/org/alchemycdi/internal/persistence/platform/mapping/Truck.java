package org.alchemycdi.internal.persistence.platform.mapping;

import jakarta.persistence.Entity;
import java.math.BigDecimal;

@Entity
class Truck extends Vehicle {

    BigDecimal payload;

    static Truck named(String name, String payload) {
        Truck truck = new Truck();
        truck.name = name;
        truck.payload = new BigDecimal(payload);
        return truck;
    }
}
