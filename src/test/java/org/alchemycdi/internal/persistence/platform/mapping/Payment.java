package org.alchemycdi.internal.persistence.platform.mapping;

import jakarta.persistence.Entity;
import jakarta.persistence.Inheritance;
import org.alchemycdi.model.BigIntBase;

@Entity
@Inheritance
abstract class Payment extends BigIntBase {

    int cents;
}
