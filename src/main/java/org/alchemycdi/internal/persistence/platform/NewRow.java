package org.alchemycdi.internal.persistence.platform;

import java.util.List;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.DescriptorEvent;
import org.eclipse.persistence.descriptors.DescriptorEventManager;
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

    List<DatabaseTable> tables() {
        return EclipseLinkLists.tables(descriptor);
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
