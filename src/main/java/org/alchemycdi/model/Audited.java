package org.alchemycdi.model;

import jakarta.annotation.Nullable;
import java.time.Instant;

/**
 * An entity that knows when its row was created and last changed.
 *
 * <p>Both times are set when the entity is persisted, and {@code updatedAt} moves with every flush that changes a column of
 * the entity: not if a flush finds nothing to write, nor if only a collection has gained or lost an element. A value that the
 * application assigns itself is kept, on both occasions. Times are points in UTC, cut to microseconds, which is what the
 * databases keep.
 *
 * <p>JPQL and SQL updates pass the entities by, and with them these times: such statements set {@code updatedAt} themselves.
 *
 * <p>The {@code …AuditBase} classes implement it. An entity that implements it otherwise names its attributes
 * {@code createdAt} and {@code updatedAt} and carries {@code @EntityListeners(AuditListener.class)}.
 */
public interface Audited {

    /** Null until the entity is persisted, unless it is set. */
    @Nullable
    Instant getCreatedAt();

    /** For rows whose history is older than this table; set before the entity is persisted, it is kept. */
    void setCreatedAt(@Nullable Instant createdAt);

    /** Null until the entity is persisted, unless it is set. */
    @Nullable
    Instant getUpdatedAt();

    /** Set together with a change, it is kept; null has the time of the flush set instead. */
    void setUpdatedAt(@Nullable Instant updatedAt);
}
