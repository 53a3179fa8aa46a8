package org.alchemycdi.internal.persistence.platform;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;
import org.alchemycdi.internal.message.Message;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.databaseaccess.DatabasePlatform;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.helper.DatabaseTable;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.sequencing.DefaultSequence;
import org.eclipse.persistence.sequencing.Sequence;
import org.eclipse.persistence.sequencing.TableSequence;
import org.eclipse.persistence.sessions.server.ServerSession;

/**
 * Moves the sequence, or identity column, of an entity forward, never back. In the transaction that runs: on PostgreSQL and
 * MariaDB it stays moved if that is rolled back, which does no harm.
 */
final class SequenceMove {

    private static final System.Logger LOGGER = System.getLogger("org.alchemycdi");

    private final EntityManager entityManager;
    private final DatabasePlatform platform;
    private final ClassDescriptor descriptor;
    private final Sequence sequence;

    SequenceMove(EntityManager entityManager, UnitOfWorkImpl session, ClassDescriptor descriptor) {
        this.entityManager = entityManager;
        this.platform = session.getPlatform();
        this.descriptor = descriptor;
        this.sequence = descriptor.getSequence();
    }

    /** The next id will be higher than this one. */
    void beyond(long id) {
        if (sequence.shouldAcquireValueAfterInsert()) {
            moveIdentity(id);
        } else {
            moveSequence(id);
            // They were fetched in advance and may be among those that were given.
            entityManager.unwrap(ServerSession.class).getSequencingControl().initializePreallocated(sequence.getName());
        }
    }

    private void moveSequence(long id) {
        Sequence template = sequence instanceof DefaultSequence byDefault ? byDefault.getDefaultSequence() : sequence;
        int allocation = sequence.getPreallocationSize();
        if (template instanceof TableSequence table) {
            execute("UPDATE %s SET %s = %d WHERE %s = %s AND %2$s < %3$d"
                    .formatted(
                            table.getQualifiedTableName(),
                            table.getCounterFieldName(),
                            id,
                            table.getNameFieldName(),
                            quoted(sequence.getName())));
        } else if (platform instanceof AlchemyPostgreSqlPlatform) {
            query(
                    "SELECT setval(%s, %d) FROM %s WHERE CASE WHEN is_called THEN last_value ELSE last_value - %d END < %2$d"
                            .formatted(quoted(name()), id, name(), allocation));
        } else if (platform instanceof AlchemyMariaDbPlatform) {
            query("SELECT SETVAL(%s, %d, 0)".formatted(name(), id + allocation));
        } else if (platform instanceof AlchemyH2Platform) {
            moveOfH2(id + allocation);
        } else {
            warn(id);
        }
    }

    private void moveOfH2(long next) {
        List<?> lower = query("SELECT 1 FROM information_schema.sequences WHERE UPPER(sequence_name) = UPPER(%s)"
                        .formatted(quoted(plain(sequence.getName())))
                + " AND %s AND base_value < %d".formatted(inSchema("sequence_schema", sequence.getQualifier()), next));
        if (!lower.isEmpty()) {
            execute("ALTER SEQUENCE %s RESTART WITH %d".formatted(name(), next));
        }
    }

    /** MariaDB and SQLite do it by themselves. */
    private void moveIdentity(long id) {
        DatabaseField field = descriptor.getSequenceNumberField();
        DatabaseTable table = EclipseLinkLists.tables(descriptor).get(0);
        if (platform instanceof AlchemyPostgreSqlPlatform) {
            String column = field.shouldUseDelimiters()
                    ? field.getName()
                    : field.getName().toLowerCase(Locale.ROOT);
            String tableName = table.getQualifiedNameDelimited(platform);
            query("SELECT pg_get_serial_sequence(%s, %s)".formatted(quoted(tableName), quoted(column))).stream()
                    .filter(String.class::isInstance)
                    .forEach(name -> query("SELECT setval(%s, %d) FROM %s WHERE last_value < %2$d"
                            .formatted(quoted((String) name), id, name)));
        } else if (platform instanceof AlchemyH2Platform) {
            moveIdentityOfH2(table, field, id + 1);
        } else if (!(platform instanceof AlchemyMariaDbPlatform || platform instanceof AlchemySqlitePlatform)) {
            warn(id);
        }
    }

    private void moveIdentityOfH2(DatabaseTable table, DatabaseField field, long next) {
        List<?> lower = query("SELECT 1 FROM information_schema.columns WHERE UPPER(table_name) = UPPER(%s)"
                        .formatted(quoted(table.getName()))
                + " AND UPPER(column_name) = UPPER(%s)".formatted(quoted(field.getName()))
                + " AND %s AND identity_base < %d"
                        .formatted(inSchema("table_schema", table.getTableQualifier()), next));
        if (!lower.isEmpty()) {
            execute("ALTER TABLE %s ALTER COLUMN %s RESTART WITH %d"
                    .formatted(table.getQualifiedNameDelimited(platform), field.getNameDelimited(platform), next));
        }
    }

    private static String inSchema(String column, String qualifier) {
        return qualifier == null || qualifier.isEmpty()
                ? column + " = CURRENT_SCHEMA"
                : "UPPER(%s) = UPPER(%s)".formatted(column, quoted(plain(qualifier)));
    }

    private String name() {
        String qualifier = sequence.getQualifier();
        return qualifier == null || qualifier.isEmpty() ? sequence.getName() : qualifier + "." + sequence.getName();
    }

    private static String plain(String name) {
        return name.replace("\"", "");
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private void warn(long id) {
        LOGGER.log(
                WARNING,
                Message.SEQUENCE_STAYS.code() + ": "
                        + Message.SEQUENCE_STAYS.reason(
                                id, descriptor.getJavaClass().getSimpleName()));
    }

    private List<?> query(String sql) {
        return entityManager.createNativeQuery(sql).getResultList();
    }

    private void execute(String sql) {
        entityManager.createNativeQuery(sql).executeUpdate();
    }
}
