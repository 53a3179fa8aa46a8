package org.alchemycdi.internal.persistence.platform.sequences;

import jakarta.persistence.Entity;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import org.alchemycdi.model.BigIntBase;

@Entity
@Inheritance(strategy = InheritanceType.JOINED)
abstract class Party extends BigIntBase {}
