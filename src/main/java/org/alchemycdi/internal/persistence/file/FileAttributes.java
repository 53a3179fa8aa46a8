package org.alchemycdi.internal.persistence.file;

import jakarta.annotation.Nullable;
import java.util.List;
import java.util.stream.Stream;
import org.alchemycdi.ImproperConfigurationException;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.internal.persistence.platform.ConverterTypes;
import org.alchemycdi.internal.persistence.platform.EclipseLinkLists;
import org.alchemycdi.type.StoredFile;
import org.alchemycdi.type.StoredFileConverter;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.mappings.AggregateCollectionMapping;
import org.eclipse.persistence.mappings.AggregateObjectMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.DirectCollectionMapping;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;
import org.eclipse.persistence.sessions.changesets.AggregateChangeRecord;
import org.eclipse.persistence.sessions.changesets.ChangeRecord;
import org.eclipse.persistence.sessions.changesets.ObjectChangeSet;

/** The attributes of an entity, or of an embeddable in it, that are or hold stored files. */
record FileAttributes(List<DatabaseMapping> mappings) {

    /** @throws ImproperConfigurationException if a file stands in a collection, where its changes would not be seen */
    static FileAttributes of(ClassDescriptor descriptor) {
        List<DatabaseMapping> all = EclipseLinkLists.mappings(descriptor);
        all.stream().filter(FileAttributes::isCollectionOfFiles).findFirst().ifPresent(collection -> {
            throw Message.FILES_IN_COLLECTION.as(
                    ImproperConfigurationException::new,
                    descriptor.getJavaClass().getSimpleName(),
                    collection.getAttributeName());
        });
        return new FileAttributes(
                all.stream().filter(FileAttributes::holdsFiles).toList());
    }

    private static boolean isCollectionOfFiles(DatabaseMapping mapping) {
        if (mapping instanceof AggregateCollectionMapping collection) {
            return !of(collection.getReferenceDescriptor()).isEmpty();
        }
        return mapping instanceof DirectCollectionMapping collection
                && ConverterTypes.isMadeBy(StoredFileConverter.class, collection.getValueConverter());
    }

    private static boolean holdsFiles(DatabaseMapping mapping) {
        if (mapping instanceof AggregateObjectMapping embedded) {
            return !of(embedded.getReferenceDescriptor()).isEmpty();
        }
        return mapping instanceof AbstractDirectMapping direct
                && direct.getAttributeClassification() == StoredFile.class;
    }

    boolean isEmpty() {
        return mappings.isEmpty();
    }

    /** The files of an entity or embeddable, as it is now. */
    Stream<StoredFile> in(@Nullable Object owner) {
        return owner == null ? Stream.empty() : mappings.stream().flatMap(mapping -> in(mapping, owner));
    }

    private static Stream<StoredFile> in(DatabaseMapping mapping, Object owner) {
        Object value = mapping.getAttributeValueFromObject(owner);
        if (mapping instanceof AggregateObjectMapping embedded) {
            return of(embedded.getReferenceDescriptor()).in(value);
        }
        return Stream.ofNullable((StoredFile) value);
    }

    boolean areChangedBy(ObjectChangeSet changes) {
        return mappings.stream().anyMatch(mapping -> changes.hasChangeFor(mapping.getAttributeName()));
    }

    /** The files that the owner had before these changes, which it has already. */
    Stream<StoredFile> before(ObjectChangeSet changes, Object owner) {
        return mappings.stream().flatMap(mapping -> {
            ChangeRecord change = changes.getChangesForAttributeNamed(mapping.getAttributeName());
            return change == null ? in(mapping, owner) : before(mapping, change, owner);
        });
    }

    private static Stream<StoredFile> before(DatabaseMapping mapping, ChangeRecord change, Object owner) {
        if (!(mapping instanceof AggregateObjectMapping embedded)) {
            return Stream.ofNullable((StoredFile) change.getOldValue());
        }
        FileAttributes within = of(embedded.getReferenceDescriptor());
        ObjectChangeSet changed = ((AggregateChangeRecord) change).getChangedObject();
        return changed == null || changed.isNew()
                ? within.in(change.getOldValue())
                : within.before(changed, mapping.getAttributeValueFromObject(owner));
    }
}
