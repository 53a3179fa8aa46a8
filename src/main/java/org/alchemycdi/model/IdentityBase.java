package org.alchemycdi.model;

import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;

/**
 * An entity with a number as its id, given by the database when the row is inserted (an identity column).
 *
 * <p>The id is known only after the flush, and each row takes an INSERT of its own: prefer {@link BigIntBase} where the
 * table is yours to define.
 */
@MappedSuperclass
public abstract class IdentityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id", nullable = false, updatable = false)
    private Long id;

    /** Null until the row is inserted. */
    @Nullable
    public Long getId() {
        return id;
    }

    /**
     * An id that is set before the entity is persisted is kept. Services and repositories move the identity column beyond it;
     * an EntityManager does so only on MariaDB and SQLite.
     */
    public void setId(@Nullable Long id) {
        this.id = id;
    }
}
