package org.alchemycdi.model;

import jakarta.annotation.Nullable;
import java.time.Instant;

/**
 * An entity that knows when its row was created and last changed.
 *
 * <p>Both times are set when the entity is persisted. {@code updatedAt} moves with every flush that changes a column of the
 * entity, those of an embedded object and of a reference included: not if a flush finds nothing to write, nor if only a
 * collection has gained or lost an element, because that is written into another table. A value that the application assigns
 * itself is kept, on both occasions. {@code createdAt} is never changed by an update, unless the application assigns another
 * value; null is none.
 *
 * <p>Updates in bulk, by JPQL or the Criteria API, move {@code updatedAt} of every row that they match, unless they assign it
 * themselves. Whether the other values differ is not looked at. SQL passes the entities by, and with them these times.
 *
 * <p>Times are points in UTC by the application's bean of type {@link java.time.Clock}, or the system's clock if there is
 * none, cut to microseconds, which is what the databases keep. All this is done by the binds of Alchemy CDI, not by a
 * persistence unit that is opened otherwise.
 *
 * <p>The {@code …AuditBase} classes implement it. An entity that implements it otherwise names its attributes
 * {@code createdAt} and {@code updatedAt}.
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
