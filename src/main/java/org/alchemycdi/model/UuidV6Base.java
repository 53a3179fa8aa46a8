package org.alchemycdi.model;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PrePersist;
import java.util.UUID;

/**
 * An entity with a UUID of version 6 as its id, assigned when it is persisted.
 *
 * <p>Ids that are made later sort behind those made before, in the order of the databases; they tell the time at which they
 * were made, to 100 nanoseconds. {@code UUID.compareTo} orders otherwise: it compares signed numbers.
 */
@MappedSuperclass
public abstract class UuidV6Base {

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
            id = UuidCreator.getTimeOrdered();
        }
    }
}
