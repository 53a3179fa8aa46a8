package org.alchemycdi.internal.persistence.platform;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.alchemycdi.model.Audited;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.DescriptorEvent;
import org.eclipse.persistence.descriptors.DescriptorEventAdapter;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.OneToOneMapping;
import org.eclipse.persistence.sessions.changesets.ObjectChangeSet;

/**
 * Moves {@link Audited#getUpdatedAt()} when a column of the entity changes. It is not done in a {@code @PreUpdate}, because
 * that one is called for a changed collection as well, and cannot tell a value the application has assigned from an old one.
 */
final class AuditedUpdates extends DescriptorEventAdapter {

    private static final String UPDATED_AT = "updatedAt";

    private AuditedUpdates() {}

    static void watch(ClassDescriptor descriptor) {
        if (Audited.class.isAssignableFrom(descriptor.getJavaClass())) {
            descriptor.getEventManager().addListener(new AuditedUpdates());
        }
    }

    @Override
    public void preUpdateWithChanges(DescriptorEvent event) {
        Audited entity = (Audited) event.getSource();
        ObjectChangeSet changes = event.getChangeSet();
        if (!isAssigned(entity, changes) && touchColumn(changes, event.getDescriptor())) {
            entity.setUpdatedAt(Instant.now().truncatedTo(ChronoUnit.MICROS));
        }
    }

    private static boolean isAssigned(Audited entity, ObjectChangeSet changes) {
        return changes.hasChangeFor(UPDATED_AT) && entity.getUpdatedAt() != null;
    }

    private static boolean touchColumn(ObjectChangeSet changes, ClassDescriptor descriptor) {
        return changes.getChangedAttributeNames().stream()
                .map(descriptor::getMappingForAttributeName)
                .anyMatch(AuditedUpdates::hasColumn);
    }

    private static boolean hasColumn(DatabaseMapping mapping) {
        return mapping.isDirectToFieldMapping()
                || mapping.isAggregateObjectMapping()
                || mapping.isTransformationMapping()
                || mapping instanceof OneToOneMapping reference && reference.isForeignKeyRelationship();
    }
}
