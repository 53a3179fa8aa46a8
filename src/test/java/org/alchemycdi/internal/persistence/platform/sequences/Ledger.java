package org.alchemycdi.internal.persistence.platform.sequences;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.alchemycdi.model.BigIntBase;

@Entity
@Table(name = "ledger", schema = "books")
class Ledger extends BigIntBase {

    String name;
}
