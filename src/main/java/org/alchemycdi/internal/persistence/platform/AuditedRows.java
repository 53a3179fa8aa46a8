package org.alchemycdi.internal.persistence.platform;

import java.time.Instant;
import org.alchemycdi.model.Audited;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.DescriptorEvent;
import org.eclipse.persistence.descriptors.DescriptorEventAdapter;
import org.eclipse.persistence.internal.sessions.DirectToFieldChangeRecord;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.OneToOneMapping;
import org.eclipse.persistence.sessions.changesets.ObjectChangeSet;

/**
 * Sets the times of an audited entity that is persisted, and moves {@link Audited#getUpdatedAt()} when a column of it
 * changes. It is not done in a {@code @PreUpdate}, because that one is called for a changed collection as well, and cannot
 * tell a value the application has assigned from an old one.
 */
final class AuditedRows extends DescriptorEventAdapter {

    private static final String CREATED_AT = "createdAt";

    private final AuditTimes times;

    private AuditedRows(AuditTimes times) {
        this.times = times;
    }

    static void watch(ClassDescriptor descriptor, AuditTimes times) {
        if (Audited.class.isAssignableFrom(descriptor.getJavaClass())) {
            descriptor.getEventManager().addListener(new AuditedRows(times));
        }
    }

    @Override
    public void prePersist(DescriptorEvent event) {
        times.setMissing((Audited) event.getSource());
    }

    @Override
    public void preUpdateWithChanges(DescriptorEvent event) {
        Audited entity = (Audited) event.getSource();
        ObjectChangeSet changes = event.getChangeSet();
        keepCreatedAt(entity, changes);
        if (!isAssigned(entity, changes) && touchColumn(changes, event.getDescriptor())) {
            entity.setUpdatedAt(times.now());
        }
    }

    /** Null is no time to assign: it comes with a detached entity that was made without. */
    private static void keepCreatedAt(Audited entity, ObjectChangeSet changes) {
        if (entity.getCreatedAt() == null
                && changes.getChangesForAttributeNamed(CREATED_AT) instanceof DirectToFieldChangeRecord change) {
            entity.setCreatedAt((Instant) change.getOldValue());
        }
    }

    private static boolean isAssigned(Audited entity, ObjectChangeSet changes) {
        return changes.hasChangeFor(AuditTimes.UPDATED_AT) && entity.getUpdatedAt() != null;
    }

    private static boolean touchColumn(ObjectChangeSet changes, ClassDescriptor descriptor) {
        return changes.getChangedAttributeNames().stream()
                .map(descriptor::getMappingForAttributeName)
                .anyMatch(AuditedRows::hasColumn);
    }

    private static boolean hasColumn(DatabaseMapping mapping) {
        return mapping.isDirectToFieldMapping()
                || mapping.isAggregateObjectMapping()
                || mapping.isTransformationMapping()
                || mapping instanceof OneToOneMapping reference && reference.isForeignKeyRelationship();
    }
}
