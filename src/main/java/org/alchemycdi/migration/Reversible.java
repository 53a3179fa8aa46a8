package org.alchemycdi.migration;

import java.sql.Connection;

/**
 * A migration in Java that can be taken back: its class implements this besides Flyway's {@code JavaMigration}. What an undo
 * script is to a script. If there is an undo script of the same version as well, this one counts.
 */
public interface Reversible {

    /**
     * Takes back what the migration did. Where the database can, this is one transaction with the change of the history, so
     * the method neither commits nor closes the connection.
     *
     * @param connection the one that migrates, for this call only
     * @throws Exception then the revision stays, or is {@link Revision.State#HALF_UNDONE} on a database that takes nothing back
     */
    void undo(Connection connection) throws Exception;
}
