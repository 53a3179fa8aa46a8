package org.alchemycdi.internal.persistence.platform.schema;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "misspelt")
class Misspelt {

    @Id
    int id;

    @Column(columnDefinition = "VARCHAR(")
    String text;
}
