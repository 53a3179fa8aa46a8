package org.alchemycdi.internal.persistence.platform.mapping;

import jakarta.persistence.Entity;

@Entity
class Car extends Vehicle {

    int seats;

    static Car named(String name, int seats) {
        Car car = new Car();
        car.name = name;
        car.seats = seats;
        return car;
    }
}
