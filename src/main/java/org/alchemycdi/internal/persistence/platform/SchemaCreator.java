package org.alchemycdi.internal.persistence.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alchemycdi.internal.persistence.naming.SnakeCaseNames;
import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.eclipse.persistence.internal.sessions.DatabaseSessionImpl;
import org.eclipse.persistence.sessions.DatabaseSession;
import org.eclipse.persistence.tools.schemaframework.SchemaManager;
import org.eclipse.persistence.tools.schemaframework.TableCreator;

/**
 * Creates what the entities of a session need and the database does not have: tables, sequences, constraints and indexes.
 *
 * <p>Nothing that exists is changed or dropped. A table that exists keeps its columns; it gets the foreign keys, unique
 * constraints and indexes of its entity that it lacks, except on SQLite, which can only add indexes. So a second run does
 * nothing, and a run after a failure goes on where that one ended.
 *
 * <p>The statements run in one transaction, which PostgreSQL and SQLite undo as a whole if one of them fails; H2 and MariaDB
 * commit each. A JTA session must not be in a transaction.
 */
public final class SchemaCreator {

    private SchemaCreator() {}

    /**
     * @param session logged in
     * @throws jakarta.persistence.PersistenceException if a statement fails; its message has the statement and the reason
     */
    public static void createMissing(DatabaseSession session) {
        createMissing((DatabaseSessionImpl) session, tables(session));
    }

    /**
     * The same in other schemas, for a session that is of no use afterwards.
     *
     * @param schemas by what each is called that the entities name, see {@link #schemas}; and that of the connection by the empty
     *     name
     */
    public static void createMissing(DatabaseSession session, Map<String, String> schemas) {
        DatabaseSessionImpl databaseSession = (DatabaseSessionImpl) session;
        TableCreator tables = tables(session);
        new OtherSchemas(schemas).moveTo(databaseSession, tables.getTableDefinitions());
        createMissing(databaseSession, tables);
    }

    /** The schemas that the entities of a session name, as statements have them; none for what lies in that of the connection. */
    public static Set<String> schemas(DatabaseSession session) {
        return OtherSchemas.of((DatabaseSessionImpl) session, tables(session).getTableDefinitions());
    }

    private static TableCreator tables(DatabaseSession session) {
        TableCreator tables = new TableGenerator(session.getProject()).generateDefaultTableCreator();
        WrittenColumns.quote(tables.getTableDefinitions());
        if (session.getProperty(PersistenceUnitProperties.METADATA_SOURCE) instanceof SnakeCaseNames) {
            ConstraintNames.give(tables.getTableDefinitions());
        }
        return tables;
    }

    private static void createMissing(DatabaseSessionImpl databaseSession, TableCreator tables) {
        SchemaConnection.run(databaseSession, connection -> {
            if (productOf(connection.jdbc()) == DatabaseProduct.OTHER) {
                createAsEclipseLinkDoes(databaseSession, tables);
            } else {
                missing(databaseSession, tables, connection.jdbc()).forEach(connection::execute);
            }
        });
    }

    private static List<String> missing(DatabaseSessionImpl session, TableCreator tables, Connection connection)
            throws SQLException {
        DatabaseProduct product = productOf(connection);
        if (product == DatabaseProduct.H2 || product == DatabaseProduct.MARIADB) {
            String current = product == DatabaseProduct.H2 ? connection.getSchema() : connection.getCatalog();
            OtherSchemas.completeTargets(tables.getTableDefinitions(), quoted(current, session));
        }
        ExistingSchema existing = ExistingSchema.of(connection, session.getPlatform());
        return new MissingObjects(session, existing).statements(tables.getTableDefinitions());
    }

    private static String quoted(String name, DatabaseSessionImpl session) {
        String start = session.getPlatform().getStartDelimiter();
        return start
                + name.replace(start, start + start)
                + session.getPlatform().getEndDelimiter();
    }

    private static DatabaseProduct productOf(Connection connection) throws SQLException {
        return DatabaseProduct.of(connection.getMetaData());
    }

    /** Of these products we do not know how to read their catalog. */
    private static void createAsEclipseLinkDoes(DatabaseSessionImpl session, TableCreator tables) {
        tables.setIgnoreDatabaseException(false);
        tables.createTables(session, new SchemaManager(session));
    }
}
