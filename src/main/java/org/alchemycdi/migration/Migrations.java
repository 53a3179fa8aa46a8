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
     * The highest version that there is a script or a class for, applied or not; empty where there is none.
     *
     * @throws MigrationException if the scripts or the database cannot be read
     */
    Optional<Revision> head();

    /**
     * What does not agree between scripts and database: first what keeps {@link #migrate()} from its work, then what is pending,
     * then what could not be undone. Empty where all is well. A database that is ahead of the scripts is well.
     *
     * @throws MigrationException if the scripts or the database cannot be read, or two scripts have the same version
     */
    List<Problem> problems();

    /**
     * Applies all pending revisions, in order, and gives their number: 0 where the database is up to date. Whoever calls
     * this at the same time, in this process or in another, waits; each revision is applied once. Only several processes that
     * migrate one H2 server on another machine at the same time do not wait for each other.
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

    /**
     * What {@link #upgrade} would do now, as one SQL script for this database: the migrations, each with its row of the
     * history, and before them the table of the history if there is none. Migrations in Java cannot be printed; a comment
     * stands for them. Callbacks are left out. Nothing is changed.
     *
     * @return empty where nothing is to be done
     * @throws MigrationException as {@link #upgrade}, except for what happens when scripts run
     */
    String upgradeSql(String target);

    /**
     * What {@link #downgrade} would do now, likewise.
     *
     * @return empty where nothing is to be done
     * @throws MigrationException as {@link #downgrade}, except for what happens when scripts run
     */
    String downgradeSql(String target);

    /**
     * Makes the history say that the database is at this target, without running anything: for a database that was brought
     * there by other means. Versions up to the target are recorded as applied, those above it are forgotten, and what failed or
     * was half undone is settled either way. Repeatable scripts stay as they are.
     *
     * @param target {@code head}, a version that is known, or {@code base}, which leaves nothing applied, not even a baseline or a
     *     repeatable script
     * @param purge whether to empty the history first, whatever it holds
     * @throws MigrationException if there is no such target, or if the database cannot be reached
     */
    void stamp(String target, boolean purge);

    /**
     * Creates the table of the history, if it is not there. A database that has tables, but no history, is refused by
     * {@link #migrate()}; with an empty history it is not, and gets all revisions.
     *
     * @throws MigrationException if the database cannot be reached or does not allow it
     */
    void ensureHistory();

    /**
     * Brings the history in order once the tables are: removes revisions that failed or are half undone, takes over the
     * checksums of scripts that were changed, and marks those as deleted whose scripts are gone. So first take back by hand
     * what a failed revision did, or finish by hand what an undo was to do. If you restored what it undid instead,
     * {@link #stamp} the version afterwards.
     *
     * @throws MigrationException if the scripts or the database cannot be read
     */
    Repair repair();
}
