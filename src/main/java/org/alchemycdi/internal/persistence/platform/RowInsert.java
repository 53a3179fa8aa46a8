package org.alchemycdi.internal.persistence.platform;

import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.exceptions.DatabaseException;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.queries.DataModifyQuery;
import org.eclipse.persistence.queries.SQLCall;
import org.eclipse.persistence.queries.ValueReadQuery;
import org.eclipse.persistence.sessions.UnitOfWork;

/**
 * Inserts the row of one new entity unless its key, or another of its unique values, is there already. The transaction goes
 * on either way, which it would not after a flush that fails.
 *
 * <p>Done beside EclipseLink's unit of work, from its descriptors: the entity itself does not become managed.
 */
public final class RowInsert {

    private final EntityManager entityManager;
    private final Object entity;
    private final UnitOfWorkImpl session;
    private final ClassDescriptor descriptor;
    private final NewRow newRow;
    private final Dialect dialect;

    private enum Dialect {
        /** The statement says itself that a conflict is none. */
        DO_NOTHING(" ON CONFLICT DO NOTHING"),
        /** The row that is there is locked, and stays as it is. What the statement counts does not tell which it was. */
        KEEP(" ON DUPLICATE KEY UPDATE %1$s = IF(@alchemy_kept := 1, %1$s, %1$s)"),
        /** The statement fails, and only that. */
        FAIL("");

        private final String suffix;

        Dialect(String suffix) {
            this.suffix = suffix;
        }

        static Dialect of(Object platform) {
            if (platform instanceof AlchemyPostgreSqlPlatform || platform instanceof AlchemySqlitePlatform) {
                return DO_NOTHING;
            }
            return platform instanceof AlchemyMariaDbPlatform ? KEEP : FAIL;
        }
    }

    private RowInsert(EntityManager entityManager, Object entity) {
        this.entityManager = entityManager;
        this.entity = entity;
        this.session = (UnitOfWorkImpl) entityManager.unwrap(UnitOfWork.class);
        this.descriptor = session.getDescriptor(entity);
        this.newRow = new NewRow(session, entity);
        this.dialect = Dialect.of(session.getPlatform());
    }

    /** Nothing where the entity is more than one row. */
    public static Optional<RowInsert> of(EntityManager entityManager, Object entity) {
        RowInsert insert = new RowInsert(entityManager, entity);
        return insert.isPossible() ? Optional.of(insert) : Optional.empty();
    }

    public Object entity() {
        return entity;
    }

    private boolean isPossible() {
        return EclipseLinkLists.tables(descriptor).size() == 1
                && !descriptor.hasReturningPolicies()
                && newRow.isAll(NewRow.relations(descriptor));
    }

    /**
     * Whether one must come before anything is read. On MariaDB and SQLite a transaction that has looked for the row cannot
     * see, or not write, what another one inserts meanwhile.
     */
    public static boolean comesFirst(EntityManager entityManager) {
        DatabaseProduct product = DatabaseProduct.of(entityManager.getEntityManagerFactory());
        return product == DatabaseProduct.MARIADB || product == DatabaseProduct.SQLITE;
    }

    /** Whether the mapping itself says that no two rows have the same values of these attributes. */
    public boolean isUnique(Set<String> attributes) {
        Set<String> columns = new HashSet<>();
        for (String name : attributes) {
            DatabaseMapping mapping = descriptor.getMappingForAttributeName(name);
            if (mapping == null || mapping.getFields().size() != 1) {
                return false;
            }
            DatabaseField field = mapping.getFields().get(0);
            if (field.isUnique() || (descriptor.getPrimaryKeyFields().size() == 1 && field.isPrimaryKey())) {
                return true;
            }
            columns.add(field.getName());
        }
        return uniqueColumns().anyMatch(columns::containsAll);
    }

    private Stream<List<String>> uniqueColumns() {
        return EclipseLinkLists.tables(descriptor).stream()
                .flatMap(table -> table.getUniqueConstraints().values().stream())
                .flatMap(List::stream);
    }

    /** Whether there was no such row, and now is this one. */
    public boolean execute() {
        entityManager.flush();
        boolean isKeyGenerated = NewRow.isKeyGivenByDatabase(descriptor) && KeptIds.given(entity, session) == null;
        if (descriptor.usesSequenceNumbers() && !NewRow.isKeyGivenByDatabase(descriptor)) {
            descriptor.getObjectBuilder().assignSequenceNumber(entity, session);
        }
        return insert(newRow.values(!isKeyGenerated));
    }

    /** After it was inserted and read: calls {@code @PostPersist} and whoever else wants to know. */
    public void announce(Object inserted) {
        newRow.announce(inserted);
    }

    private boolean insert(AbstractRecord row) {
        if (dialect != Dialect.KEEP) {
            return count(row) == 1;
        }
        session.executeQuery(new DataModifyQuery("SET @alchemy_kept = 0"));
        count(row);
        Object kept = session.executeQuery(new ValueReadQuery("SELECT @alchemy_kept"));
        return ((Number) kept).intValue() == 0;
    }

    private int count(AbstractRecord row) {
        try {
            // Batched, it would be executed at the next flush, and count nothing now.
            return newRow.execute(call(row), row, false);
        } catch (DatabaseException e) {
            if (dialect == Dialect.FAIL && SqlFailure.of(e).kind() == SqlFailure.Kind.DUPLICATE_KEY) {
                return 0;
            }
            throw e;
        }
    }

    private SQLCall call(AbstractRecord row) {
        SQLCall call = newRow.insertInto(newRow.tables().get(0), row);
        String key = descriptor.getPrimaryKeyFields().get(0).getNameDelimited(session.getPlatform());
        call.setSQLString(call.getSQLString() + dialect.suffix.formatted(key));
        return call;
    }
}
