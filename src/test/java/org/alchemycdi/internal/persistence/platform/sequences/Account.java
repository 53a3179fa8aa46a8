package org.alchemycdi.internal.persistence.platform.sequences;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.alchemycdi.model.BigIntBase;

@Entity
@Table(name = "user_account")
class Account extends BigIntBase {

    String name;
}
