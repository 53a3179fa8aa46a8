package org.alchemycdi.internal.persistence.file;

import java.util.function.Function;
import java.util.stream.Stream;
import org.alchemycdi.internal.file.UnitFiles;
import org.alchemycdi.type.StoredFile;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.DescriptorEvent;
import org.eclipse.persistence.descriptors.DescriptorEventAdapter;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.sessions.Session;

/** Tells a unit of work's files what becomes of the attributes of one class. */
final class FileListener extends DescriptorEventAdapter {

    private final ClassDescriptor descriptor;
    private final FileAttributes attributes;
    private final Function<Session, UnitFiles> units;

    FileListener(ClassDescriptor descriptor, FileAttributes attributes, Function<Session, UnitFiles> units) {
        this.descriptor = descriptor;
        this.attributes = attributes;
        this.units = units;
    }

    /** Not before, when an upsert does not know yet whether there will be a row. */
    @Override
    public void postInsert(DescriptorEvent event) {
        if (isOwn(event)) {
            refer(event, Stream.empty(), attributes.in(event.getSource()));
        }
    }

    @Override
    public void preUpdateWithChanges(DescriptorEvent event) {
        if (isOwn(event) && attributes.areChangedBy(event.getChangeSet())) {
            Object owner = event.getSource();
            refer(event, attributes.before(event.getChangeSet(), owner), attributes.in(owner));
        }
    }

    /** What was assigned before the removal has been written by now, or never is. */
    @Override
    public void preDelete(DescriptorEvent event) {
        if (isOwn(event)) {
            UnitOfWorkImpl unit = (UnitOfWorkImpl) event.getSession();
            refer(event, attributes.in(unit.getBackupClone(event.getSource())), Stream.empty());
        }
    }

    private void refer(DescriptorEvent event, Stream<StoredFile> before, Stream<StoredFile> now) {
        units.apply(event.getSession()).refer(event.getSource(), before.toList(), now.toList());
    }

    /** Events of a subclass are told to its superclasses' listeners too. */
    private boolean isOwn(DescriptorEvent event) {
        return event.getDescriptor() == descriptor;
    }
}
