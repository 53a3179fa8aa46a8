package org.alchemycdi.model;

import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PrePersist;

/**
 * An entity with a nano id as its id, assigned when it is persisted: 21 random characters of {@code A-Za-z0-9_-}, for
 * example {@code V1StGXR8_Z5jdHi6B-myT}.
 *
 * <p>The ids tell nothing and have no order, as those of {@link UuidBase}, and are as unlikely to come twice; they are
 * shorter in a URL and longer in the database.
 */
@MappedSuperclass
public abstract class NanoIdBase {

    @Id
    @Column(name = "id", nullable = false, updatable = false, length = NanoId.LENGTH)
    private String id;

    /** Null until the entity is persisted, unless it is set. */
    @Nullable
    public String getId() {
        return id;
    }

    /** An id that is set before the entity is persisted is kept. */
    public void setId(@Nullable String id) {
        this.id = id;
    }

    @PrePersist
    private void assignMissingNanoId() {
        if (id == null) {
            id = NanoId.random();
        }
    }
}
