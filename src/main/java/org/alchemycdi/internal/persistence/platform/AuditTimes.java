package org.alchemycdi.internal.persistence.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.alchemycdi.model.Audited;
import org.eclipse.persistence.sessions.Session;

/**
 * The times that audited entities get, cut to what the databases keep. For code that writes rows of theirs past the unit of
 * work; within it, and for updates in bulk, they are set without being asked for.
 */
public final class AuditTimes {

    /** The property of a persistence unit whose value is its {@link Clock}; without, it is the system's. */
    public static final String CLOCK = "org.alchemycdi.clock";

    static final String UPDATED_AT = "updatedAt";

    private final Clock clock;

    private AuditTimes(Clock clock) {
        this.clock = clock;
    }

    public static AuditTimes of(Session session) {
        return new AuditTimes(session.getProperty(CLOCK) instanceof Clock clock ? clock : Clock.systemUTC());
    }

    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Before its row is inserted. What the application has set stays. */
    public void setMissing(Audited entity) {
        Instant now = now();
        if (entity.getCreatedAt() == null) {
            entity.setCreatedAt(now);
        }
        if (entity.getUpdatedAt() == null) {
            entity.setUpdatedAt(now);
        }
    }
}
