package org.alchemycdi.internal.persistence.platform.sequences;

import jakarta.persistence.Entity;

@Entity
class Person extends Party {

    String name;
}
