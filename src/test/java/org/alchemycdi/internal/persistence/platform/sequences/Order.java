package org.alchemycdi.internal.persistence.platform.sequences;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.alchemycdi.model.BigIntBase;

/** Its name needs quotes. */
@Entity
@Table(name = "\"Order\"")
class Order extends BigIntBase {

    String name;
}
