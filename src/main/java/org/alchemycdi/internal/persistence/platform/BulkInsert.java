package org.alchemycdi.internal.persistence.platform;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.helper.DatabaseTable;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.sessions.UnitOfWork;

/**
 * Inserts the rows of many new entities by few statements, and makes the entities managed as if they had been read: the same
 * that persisting each of them and a flush leave behind, for a fraction of its time. Their listeners are called.
 *
 * <p>What fails leaves a transaction that the caller must mark for rollback, as a flush does that fails.
 */
public final class BulkInsert {

    /** Fewer are not worth it. */
    private static final int FEWEST = 10;

    private final UnitOfWorkImpl session;
    private final List<Object> entities;

    private BulkInsert(UnitOfWorkImpl session, Collection<?> entities) {
        this.session = session;
        this.entities = List.copyOf(entities);
    }

    /** Nothing where one of the entities is more than what stands in its own rows, or where they are few. */
    public static Optional<BulkInsert> of(EntityManager entityManager, Collection<?> entities) {
        if (entities.size() < FEWEST) {
            return Optional.empty();
        }
        UnitOfWorkImpl session = (UnitOfWorkImpl) entityManager.unwrap(UnitOfWork.class);
        Set<Object> distinct = Collections.newSetFromMap(new IdentityHashMap<>(entities.size()));
        InsertedTypes types = new InsertedTypes(session);
        for (Object entity : entities) {
            boolean isNew = entity != null && distinct.add(entity) && !entityManager.contains(entity);
            if (!isNew || !types.isPossible(new NewRow(session, entity))) {
                return Optional.empty();
            }
        }
        return Optional.of(new BulkInsert(session, entities));
    }

    /** After a flush; executes the statements at once. */
    public void execute() {
        if (!session.isInTransaction()) {
            session.beginEarlyTransaction();
        }
        List<NewRow> rows =
                entities.stream().map(entity -> new NewRow(session, entity)).toList();
        Map<ClassDescriptor, List<AbstractRecord>> values = new LinkedHashMap<>();
        for (NewRow row : rows) {
            values.computeIfAbsent(row.descriptor(), type -> new ArrayList<>()).add(row.valuesWithKey());
        }
        values.forEach(this::insert);
        rows.forEach(NewRow::adopt);
        for (NewRow row : rows) {
            row.announce(row.entity());
        }
    }

    private void insert(ClassDescriptor descriptor, List<AbstractRecord> rows) {
        for (DatabaseTable table : EclipseLinkLists.tables(descriptor)) {
            new RowsInsert(session, table).execute(rows);
        }
    }
}
