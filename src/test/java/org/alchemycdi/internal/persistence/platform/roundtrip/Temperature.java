package org.alchemycdi.internal.persistence.platform.roundtrip;

import java.math.BigDecimal;

record Temperature(BigDecimal kelvin) {}
