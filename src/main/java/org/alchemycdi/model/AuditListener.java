package org.alchemycdi.model;

import jakarta.persistence.PrePersist;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Sets the times of an {@link Audited} entity that is persisted, where the application has not. It is named in
 * {@code @EntityListeners} and never called otherwise. Later changes are seen by the bind to which the entity belongs,
 * because only that one knows which columns a flush will write.
 *
 * <p>It keeps no state and is safe for use by several threads.
 */
public final class AuditListener {

    @PrePersist
    void setMissingTimes(Object entity) {
        Audited audited = (Audited) entity;
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        if (audited.getCreatedAt() == null) {
            audited.setCreatedAt(now);
        }
        if (audited.getUpdatedAt() == null) {
            audited.setUpdatedAt(now);
        }
    }
}
