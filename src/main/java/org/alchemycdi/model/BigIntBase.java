package org.alchemycdi.model;

import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;

/**
 * An entity with a number as its id, taken from a sequence when it is persisted.
 *
 * <p>Every hierarchy of entities has its own sequence, named {@code <table>_id_seq} in the schema of the table, from which
 * numbers are fetched 50 at a time; a number that is not used is lost. The id is known before the INSERT, so that inserts
 * can be batched. SQLite has no sequences: there the id is the row's number, known after the flush.
 *
 * <pre>{@code
 * @Entity
 * @Table(name = "user_account")            // ids come from user_account_id_seq
 * public class User extends BigIntBase {
 *     @Column(nullable = false) private String name;
 * }
 * }</pre>
 */
@MappedSuperclass
public abstract class BigIntBase {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    @Column(name = "id", nullable = false, updatable = false)
    private Long id;

    /** Null until the entity is persisted. */
    @Nullable
    public Long getId() {
        return id;
    }

    /**
     * An id that is set before the entity is persisted is kept. Services and repositories move the sequence beyond it; an
     * EntityManager does not, so that the sequence will give the same number in its turn.
     */
    public void setId(@Nullable Long id) {
        this.id = id;
    }
}
