package org.alchemycdi.internal.config;

import java.time.Duration;

/** The size and the patience of a bind's own connection pool. */
public record PoolSettings(
        int minSize,
        int maxSize,
        Duration acquisitionTimeout,
        Duration idleTimeout,
        Duration maxLifetime,
        Duration validateAfter) {

    /** The same, but nothing is kept open in advance. */
    PoolSettings lazy() {
        return new PoolSettings(0, maxSize, acquisitionTimeout, idleTimeout, maxLifetime, validateAfter);
    }
}
