package org.alchemycdi.internal.persistence.platform.failure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.UUID;

@Entity
@Table(name = "guest", uniqueConstraints = @UniqueConstraint(name = "guest_name_key", columnNames = "guest_name"))
class Guest {

    @Id
    @Column(name = "id")
    int id;

    @Column(name = "guest_name", nullable = false, length = 10)
    String name;

    @Column(name = "age", columnDefinition = "INTEGER CHECK (age >= 0)")
    int age;

    @Column(name = "credit", precision = 4, scale = 2)
    BigDecimal credit;

    @Column(name = "room_key")
    UUID roomKey;

    @ManyToOne
    @JoinColumn(name = "host_id")
    Guest host;

    @Version
    @Column(name = "version")
    int version;

    protected Guest() {}

    Guest(int id, String name) {
        this.id = id;
        this.name = name;
    }
}
