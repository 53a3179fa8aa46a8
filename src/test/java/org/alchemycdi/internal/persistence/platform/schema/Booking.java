package org.alchemycdi.internal.persistence.platform.schema;

import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.alchemycdi.model.BigIntBase;

@Entity
@Table(name = "booking")
class Booking extends BigIntBase {

    @ManyToOne
    @JoinColumn(name = "house", referencedColumnName = "house")
    @JoinColumn(name = "door", referencedColumnName = "door")
    Room room;
}
