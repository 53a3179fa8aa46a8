package org.alchemycdi.migration;

import java.util.List;
import java.util.Optional;

/**
 * The migrations of one bind: scripts and classes in {@code db/migration/<bind>}, and what has been done of them.
 * Thread-safe.
 *
 * <p>Every call asks the database anew. None joins the transaction of the caller.
 */
public interface Migrations {

    /**
     * All revisions that are known, from the scripts or from the database, in the order in which they are applied: first
     * those with a version, then the repeatable ones that are still to run.
     *
     * @throws MigrationException if the scripts or the database cannot be read
     */
    List<Revision> history();

    /**
     * The highest version that the database has reached; empty before the first one.
     *
     * @throws MigrationException if the scripts or the database cannot be read
     */
    Optional<Revision> current();

    /**
     * Applies all pending revisions, in order, and gives their number: 0 where the database is up to date. Whoever calls
     * this at the same time, in this process or in another, waits; each revision is applied once. Only several processes that
     * migrate one H2 server at the same time do not wait for each other.
     *
     * @throws MigrationException if there is nothing to apply at all, if a script has been changed after it was applied,
     *     if one fails, or if the database cannot be reached. What had been applied before stays.
     */
    int migrate();
}
