package org.alchemycdi.internal.persistence.platform;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.helper.DatabaseTable;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.sessions.UnitOfWork;

/** Ids that are given to new entities, although the database would generate them. Of one unit of work. */
public final class GivenIds {

    private final EntityManager entityManager;
    private final Map<Class<?>, Long> highest = new HashMap<>();

    public GivenIds(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    private UnitOfWorkImpl session() {
        return (UnitOfWorkImpl) entityManager.unwrap(UnitOfWork.class);
    }

    /** Whether a row with this id must be written by {@link #insert}, since persisting it would give it another one. */
    public boolean areWrittenDirectly(Class<?> entity, Object id) {
        ClassDescriptor descriptor = session().getDescriptor(entity);
        boolean isNoneForEclipseLink = id instanceof Number number && number.longValue() == 0;
        return descriptor.usesSequenceNumbers() && (isNoneForEclipseLink || NewRow.isKeyGivenByDatabase(descriptor));
    }

    /** Writes the row of an entity that does not become managed, without its collections. */
    public void insert(Object entity) {
        UnitOfWorkImpl session = session();
        if (!session.isInTransaction()) {
            session.beginEarlyTransaction();
        }
        NewRow row = new NewRow(session, entity);
        AbstractRecord values = row.values(true);
        for (DatabaseTable table : row.tables()) {
            row.execute(row.insertInto(table, values), values, true);
        }
        row.announce(entity);
    }

    /** Has the database see what {@link #insert} has collected. */
    public void flush() {
        session().writesCompleted();
    }

    /** Takes down that a row has this id, which none must get anew. */
    public void remember(Class<?> entity, Object id) {
        if (id instanceof Number number) {
            highest.merge(entity, number.longValue(), Math::max);
        }
    }

    /** The same of a new entity, which must not have got a generated id yet. */
    public void remember(Object entity) {
        UnitOfWorkImpl session = session();
        if (session.getDescriptor(entity) != null
                && KeptIds.given(entity, session) instanceof Number id
                && isWithinReach(id)) {
            remember(entity.getClass(), id);
        }
    }

    /** Generated ids never arrive at the upper half of the numbers; moved there, they would soon be at an end. */
    private static boolean isWithinReach(Number id) {
        long highest = id instanceof Integer ? Integer.MAX_VALUE : Long.MAX_VALUE;
        return id.longValue() <= highest / 2;
    }

    /** Lets sequences go on beyond the ids that were given. */
    public void moveSequences() {
        highest.forEach((entity, id) -> {
            ClassDescriptor descriptor = session().getDescriptor(entity);
            if (descriptor.usesSequenceNumbers()) {
                new SequenceMove(entityManager, session(), descriptor).beyond(id);
            }
        });
        highest.clear();
    }
}
