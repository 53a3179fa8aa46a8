package org.alchemycdi.model;

import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

/** A {@link BigIntBase} that knows when its row was created and last changed, as {@link Audited} describes. */
@MappedSuperclass
public abstract class BigIntAuditBase extends BigIntBase implements Audited {

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Column(name = "updated_at", nullable = false)
    private Instant updatedAt;

    @Override
    @Nullable
    public Instant getCreatedAt() {
        return createdAt;
    }

    @Override
    public void setCreatedAt(@Nullable Instant createdAt) {
        this.createdAt = createdAt;
    }

    @Override
    @Nullable
    public Instant getUpdatedAt() {
        return updatedAt;
    }

    @Override
    public void setUpdatedAt(@Nullable Instant updatedAt) {
        this.updatedAt = updatedAt;
    }
}
