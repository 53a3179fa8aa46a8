package org.alchemycdi.model;

import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PrePersist;
import java.util.UUID;

/**
 * An entity with a random UUID (version 4) as its id, assigned when it is persisted.
 *
 * <p>The ids tell nothing and have no order; in a large table they scatter new rows all over the index of the primary key,
 * which {@link UuidV7Base} avoids.
 */
@MappedSuperclass
public abstract class UuidBase {

    @Id
    @Column(name = "id", nullable = false, updatable = false)
    private UUID id;

    /** Null until the entity is persisted, unless it is set. */
    @Nullable
    public UUID getId() {
        return id;
    }

    /** An id that is set before the entity is persisted is kept. */
    public void setId(@Nullable UUID id) {
        this.id = id;
    }

    @PrePersist
    private void assignMissingUuid() {
        if (id == null) {
            id = UUID.randomUUID();
        }
    }
}
