package org.alchemycdi.internal.persistence.platform.mapping;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Lob;
import jakarta.persistence.MapKey;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SecondaryTable;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alchemycdi.model.UuidBase;

/** Two tables, an order that is kept, and maps by an attribute and by an enum. */
@Entity
@SecondaryTable(name = "customer_note")
class Customer extends UuidBase {

    String name;

    @Lob
    @Column(table = "customer_note")
    String note;

    @OneToMany(mappedBy = "customer", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderColumn(name = "position_in_list")
    List<Address> addresses = new ArrayList<>();

    @OneToMany(mappedBy = "customer", cascade = CascadeType.ALL)
    @MapKey(name = "city")
    Map<String, Address> addressesByCity = new HashMap<>();

    @ElementCollection
    @MapKeyEnumerated(EnumType.STRING)
    Map<DayOfWeek, LocalTime> openFrom = new HashMap<>();

    static Customer named(String name) {
        Customer customer = new Customer();
        customer.name = name;
        return customer;
    }

    void moveTo(String city) {
        addresses.add(Address.of(this, city));
    }
}
