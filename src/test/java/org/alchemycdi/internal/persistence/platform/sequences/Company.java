package org.alchemycdi.internal.persistence.platform.sequences;

import jakarta.persistence.Entity;

@Entity
class Company extends Party {

    String name;
}
