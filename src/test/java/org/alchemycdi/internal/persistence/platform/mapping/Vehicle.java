package org.alchemycdi.internal.persistence.platform.mapping;

import jakarta.persistence.Entity;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import java.time.Instant;
import org.alchemycdi.model.UuidBase;

@Entity
@Inheritance(strategy = InheritanceType.JOINED)
abstract class Vehicle extends UuidBase {

    String name;
    Instant built;
}
