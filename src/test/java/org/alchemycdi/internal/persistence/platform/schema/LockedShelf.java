package org.alchemycdi.internal.persistence.platform.schema;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Index;
import jakarta.persistence.Table;

@Entity
@Table(name = "locked_shelf", indexes = @Index(columnList = "key_number", unique = true))
class LockedShelf extends Shelf {

    @Column(name = "key_number")
    int keyNumber;
}
