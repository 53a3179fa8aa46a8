package org.alchemycdi.mistakes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import org.alchemycdi.AlchemyBind;
import org.alchemycdi.model.BigIntBase;

/** Lives in the bind {@code users}, whose tables the migrations make. */
@Entity
@AlchemyBind("users")
public class Account extends BigIntBase {

    @Column(nullable = false)
    private String email;
}
