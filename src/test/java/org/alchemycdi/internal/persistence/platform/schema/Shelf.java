package org.alchemycdi.internal.persistence.platform.schema;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.Table;
import org.alchemycdi.model.IdentityBase;

@Entity
@Table(name = "\"Shelf\"")
@Inheritance(strategy = InheritanceType.JOINED)
class Shelf extends IdentityBase {

    @Column(name = "\"Room\"")
    String room;
}
