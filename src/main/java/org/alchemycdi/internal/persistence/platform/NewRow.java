package org.alchemycdi.internal.persistence.platform;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.DescriptorEvent;
import org.eclipse.persistence.descriptors.DescriptorEventManager;
import org.eclipse.persistence.internal.descriptors.ObjectBuilder;
import org.eclipse.persistence.internal.expressions.SQLInsertStatement;
import org.eclipse.persistence.internal.helper.DatabaseTable;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.queries.DataModifyQuery;
import org.eclipse.persistence.queries.InsertObjectQuery;
import org.eclipse.persistence.queries.SQLCall;
import org.eclipse.persistence.sessions.DatabaseRecord;

/** The row of a new entity, made from EclipseLink's descriptor beside its unit of work. */
final class NewRow {

    private final UnitOfWorkImpl session;
    private final Object entity;
    private final ClassDescriptor descriptor;

    NewRow(UnitOfWorkImpl session, Object entity) {
        this.session = session;
        this.entity = entity;
        this.descriptor = session.getDescriptor(entity);
    }

    static boolean isKeyGivenByDatabase(ClassDescriptor descriptor) {
        return descriptor.usesSequenceNumbers() && descriptor.getSequence().shouldAcquireValueAfterInsert();
    }

    Object entity() {
        return entity;
    }

    ClassDescriptor descriptor() {
        return descriptor;
    }

    List<DatabaseTable> tables() {
        return EclipseLinkLists.tables(descriptor);
    }

    static List<DatabaseMapping> relations(ClassDescriptor descriptor) {
        return EclipseLinkLists.mappings(descriptor).stream()
                .filter(DatabaseMapping::isForeignReferenceMapping)
                .toList();
    }

    /** Whether there is no more of the entity than what its tables hold: no elements of collections, no other new entities. */
    boolean isAll(List<DatabaseMapping> relations) {
        return relations.stream().allMatch(this::isWithinRow);
    }

    private boolean isWithinRow(DatabaseMapping mapping) {
        Object related = mapping.getRealAttributeValueFromObject(entity, session);
        return related == null
                || (related instanceof Collection<?> collection && collection.isEmpty())
                || (related instanceof Map<?, ?> map && map.isEmpty())
                || (!mapping.isCollectionMapping() && isManaged(related));
    }

    private boolean isManaged(Object related) {
        return session.isObjectRegistered(related) && !session.isObjectDeleted(related);
    }

    /** The same with a key, which is generated if there is none. */
    AbstractRecord valuesWithKey() {
        if (descriptor.usesSequenceNumbers()) {
            descriptor.getObjectBuilder().assignSequenceNumber(entity, session);
        }
        return values(true);
    }

    /** Makes the entity managed, as one that is as its row is. */
    void adopt() {
        ObjectBuilder builder = descriptor.getObjectBuilder();
        Object key = builder.extractPrimaryKeyFromObject(entity, session);
        Object version = descriptor.usesOptimisticLocking()
                ? descriptor.getOptimisticLockingPolicy().getWriteLockValue(entity, key, session)
                : null;
        session.getIdentityMapAccessorInstance().putInIdentityMap(entity, key, version, 0, descriptor);
        descriptor.getObjectChangePolicy().revertChanges(entity, descriptor, session, session.getCloneMapping(), false);
    }

    /**
     * What its columns get, after the listeners of the entity have seen it.
     *
     * @param hasKey whether the key is among them, although the database might give one
     */
    AbstractRecord values(boolean hasKey) {
        fire(DescriptorEventManager.PrePersistEvent);
        AbstractRecord row = row();
        if (!hasKey) {
            row.remove(descriptor.getSequenceNumberField());
        }
        return fire(DescriptorEventManager.AboutToInsertEvent, row);
    }

    /** Tells the listeners that there is this row now; what was read from it knows a key that the database gave. */
    void announce(Object inserted) {
        if (descriptor.getEventManager().hasAnyEventListeners()) {
            descriptor
                    .getEventManager()
                    .executeEvent(new DescriptorEvent(
                            DescriptorEventManager.PostInsertEvent, query(inserted, new DatabaseRecord())));
        }
    }

    private AbstractRecord row() {
        AbstractRecord row = descriptor.getObjectBuilder().buildRow(entity, session, DatabaseMapping.WriteType.INSERT);
        if (descriptor.usesOptimisticLocking()) {
            descriptor.getOptimisticLockingPolicy().setupWriteFieldsForInsert(query(entity, row));
        }
        return row;
    }

    private InsertObjectQuery query(Object written, AbstractRecord row) {
        InsertObjectQuery query = new InsertObjectQuery(written);
        query.setSession(session);
        query.setDescriptor(descriptor);
        query.setModifyRow(row);
        return query;
    }

    private void fire(int code) {
        if (descriptor.getEventManager().hasAnyEventListeners()) {
            DescriptorEvent event = new DescriptorEvent(entity);
            event.setEventCode(code);
            event.setSession(session);
            descriptor.getEventManager().executeEvent(event);
        }
    }

    /** The row may be another one then. */
    private AbstractRecord fire(int code, AbstractRecord row) {
        InsertObjectQuery query = query(entity, row);
        if (descriptor.getEventManager().hasAnyEventListeners()) {
            DescriptorEvent event = new DescriptorEvent(code, query);
            event.setRecord(row);
            descriptor.getEventManager().executeEvent(event);
        }
        return query.getModifyRow();
    }

    SQLCall insertInto(DatabaseTable table, AbstractRecord row) {
        SQLInsertStatement statement = new SQLInsertStatement();
        statement.setTable(table);
        statement.setModifyRow(row);
        return (SQLCall) statement.buildCall(session);
    }

    /** Executes it at once, or together with others at the next flush; answers how many rows there were. */
    int execute(SQLCall call, AbstractRecord row, boolean isBatched) {
        DataModifyQuery query = new DataModifyQuery(call);
        query.setModifyRow(row);
        query.setHasModifyRow(true);
        query.setIsBatchExecutionSupported(isBatched);
        // Without a row as its argument, or EclipseLink takes the statement for one that a user has written.
        return ((Number) session.executeQuery(query)).intValue();
    }
}
