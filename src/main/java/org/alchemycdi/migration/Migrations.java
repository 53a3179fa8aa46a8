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

    /**
     * The same as far as this target: {@code head}, a version that is known, or {@code +2} for the next two versions. Repeatable
     * scripts that are pending are applied with every target.
     *
     * @return what was applied, in that order; nothing where the database has reached the target
     * @throws MigrationException as {@link #migrate()}, or if there is no such target. What had been applied before stays.
     */
    List<Revision> upgrade(String target);

    /**
     * Takes revisions back, the one that was applied last first, by their undo scripts ({@code U2__….sql} beside
     * {@code V2__….sql}) or as {@link Reversible}, down to this target: {@code -2} for the last two, a version, which stays, or
     * {@code base} for all. The baseline stays, and so does what repeatable scripts did.
     *
     * <p>Whoever migrates at the same time waits, or comes between two revisions; then this stops.
     *
     * @return what was undone, in that order; nothing where the database is at the target
     * @throws MigrationException if there is no such target; if the undo of any of them is missing: then nothing is undone; if
     *     one fails. What had been undone before stays undone. PostgreSQL and SQLite take the one that failed back; elsewhere it is
     *     {@link Revision.State#HALF_UNDONE} from then on, also if the process dies.
     */
    List<Revision> downgrade(String target);
}
