package org.alchemycdi.internal.persistence.platform.roundtrip;

import java.time.Instant;

record Moment(Instant instant) {}
