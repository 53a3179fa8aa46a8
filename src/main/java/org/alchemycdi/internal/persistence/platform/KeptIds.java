package org.alchemycdi.internal.persistence.platform;

import jakarta.annotation.Nullable;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.DescriptorEvent;
import org.eclipse.persistence.descriptors.DescriptorEventAdapter;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.queries.ModifyQuery;
import org.eclipse.persistence.queries.ValueReadQuery;
import org.eclipse.persistence.sessions.DatabaseRecord;

/**
 * Inserts a new row with the id that its entity was given where the database would generate one. EclipseLink leaves such an
 * id out of the row, and puts the generated one in its place.
 */
final class KeptIds extends DescriptorEventAdapter {

    private static final String KEPT = "org.alchemycdi.kept-id";

    private KeptIds() {}

    static void watch(ClassDescriptor descriptor) {
        if (descriptor.getSequenceNumberName() != null) {
            descriptor.getEventManager().addListener(new KeptIds());
        }
    }

    /** The id that a new entity has, before one is generated for it. */
    static @Nullable Object given(Object entity, AbstractSession session) {
        ClassDescriptor descriptor = session.getDescriptor(entity);
        Object id = descriptor.usesSequenceNumbers()
                ? descriptor.getObjectBuilder().getBaseValueForField(descriptor.getSequenceNumberField(), entity)
                : null;
        // The 0 of a primitive attribute is none for EclipseLink.
        return id instanceof Number number && number.longValue() == 0 ? null : id;
    }

    @Override
    public void aboutToInsert(DescriptorEvent event) {
        ClassDescriptor descriptor = event.getDescriptor();
        if (NewRow.isKeyGivenByDatabase(descriptor) && event.getQuery() instanceof ModifyQuery insert) {
            AbstractSession session = withoutUnitOfWork(insert.getSession());
            Object id = given(event.getSource(), session);
            session.removeProperty(KEPT);
            if (id instanceof Number) {
                session.setProperty(KEPT, id);
                keep(id, descriptor.getSequenceNumberField(), insert);
            }
        }
    }

    /** EclipseLink makes the statement anew if its row has shrunk, after it has tried to take the id out of the kept one. */
    private static void keep(Object id, DatabaseField field, ModifyQuery insert) {
        AbstractRecord row = insert.getModifyRow();
        KeptRow kept = new KeptRow(field);
        kept.putAll(row);
        kept.put(field, id);
        row.remove(field);
        insert.setModifyRow(kept);
        insert.setTranslationRow(kept);
    }

    private static AbstractSession withoutUnitOfWork(AbstractSession session) {
        return session.isUnitOfWork() ? withoutUnitOfWork(session.getParent()) : session;
    }

    private static final class KeptRow extends DatabaseRecord {

        private static final long serialVersionUID = 1L;

        private final transient DatabaseField key;

        KeptRow(DatabaseField key) {
            this.key = key;
        }

        @Override
        public Object remove(DatabaseField field) {
            return field.equals(key) ? null : super.remove(field);
        }
    }

    /** Asks which id a new row has got; of a row that was given one, it is that. */
    static final class Inserted extends ValueReadQuery {

        private static final long serialVersionUID = 1L;

        Inserted(String sql) {
            super(sql);
        }

        @Override
        public Object executeDatabaseQuery() {
            AbstractSession session = withoutUnitOfWork(getSession());
            Object kept = session.getProperty(KEPT);
            session.removeProperty(KEPT);
            return kept == null ? super.executeDatabaseQuery() : kept;
        }
    }
}
