package org.alchemycdi.internal.persistence.platform;

import static java.lang.System.Logger.Level.DEBUG;

import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.persistence.internal.databaseaccess.Accessor;
import org.eclipse.persistence.internal.sessions.DatabaseSessionImpl;
import org.eclipse.persistence.sessions.server.ConnectionPool;
import org.eclipse.persistence.sessions.server.ServerSession;

/** A connection of the session's own pool, in a transaction for the time of some schema statements. */
final class SchemaConnection {

    private static final System.Logger LOGGER = System.getLogger(SchemaConnection.class.getName());

    private final Connection jdbc;

    private SchemaConnection(Connection jdbc) {
        this.jdbc = jdbc;
    }

    static void run(DatabaseSessionImpl session, Work work) {
        if (session instanceof ServerSession serverSession) {
            ConnectionPool pool = serverSession.getDefaultConnectionPool();
            Accessor accessor = pool.acquireConnection();
            try {
                runInTransaction(session, accessor, work);
            } finally {
                pool.releaseConnection(accessor);
            }
        } else {
            runInTransaction(session, session.getAccessor(), work);
        }
    }

    private static void runInTransaction(DatabaseSessionImpl session, Accessor accessor, Work work) {
        accessor.beginTransaction(session);
        boolean done = false;
        try {
            runWith(session, accessor, work);
            done = true;
        } finally {
            if (done) {
                accessor.commitTransaction(session);
            } else {
                accessor.rollbackTransaction(session);
            }
        }
    }

    private static void runWith(DatabaseSessionImpl session, Accessor accessor, Work work) {
        accessor.incrementCallCount(session);
        try {
            work.run(new SchemaConnection(accessor.getConnection()));
        } catch (SQLException e) {
            throw new PersistenceException("The schema could not be read: " + e.getMessage(), e);
        } finally {
            accessor.decrementCallCount();
        }
    }

    Connection jdbc() {
        return jdbc;
    }

    void execute(String sql) {
        LOGGER.log(DEBUG, sql);
        try (Statement statement = jdbc.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new PersistenceException("The schema could not be created. " + sql + ": " + e.getMessage(), e);
        }
    }

    interface Work {

        void run(SchemaConnection connection) throws SQLException;
    }
}
