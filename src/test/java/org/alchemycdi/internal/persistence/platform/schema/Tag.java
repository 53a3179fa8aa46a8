package org.alchemycdi.internal.persistence.platform.schema;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Its ids come from EclipseLink's table of sequences. */
@Entity
@Table(name = "tag")
class Tag {

    @Id
    @GeneratedValue
    @Column(name = "id")
    Long id;

    @Column(name = "label")
    String label;
}
