package org.alchemycdi.internal.persistence.file;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Consumer;
import org.alchemycdi.internal.file.StoredFiles;
import org.alchemycdi.internal.file.UnitFiles;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.eclipse.persistence.sessions.server.ServerSession;

/**
 * Deletes contents when a unit of work is over, whoever ends it. EclipseLink announces a commit after it has happened, also one
 * of the server's, of which it learns after completion; and it releases a unit of work that ends in any other way.
 */
public final class FileTransactions extends SessionEventAdapter {

    private final StoredFiles files;
    private final Map<Session, UnitFiles> units = Collections.synchronizedMap(new WeakHashMap<>());

    private FileTransactions(StoredFiles files) {
        this.files = files;
    }

    /** To be called after the login. Sessions without attributes that are files are left alone. */
    public static void watch(ServerSession session, StoredFiles files) {
        FileTransactions transactions = new FileTransactions(files);
        boolean watches = false;
        for (ClassDescriptor descriptor :
                new LinkedHashSet<>(session.getDescriptors().values())) {
            watches |= transactions.listenTo(descriptor);
        }
        if (watches) {
            session.getEventManager().addListener(transactions);
        }
    }

    private boolean listenTo(ClassDescriptor descriptor) {
        if (descriptor.isAggregateDescriptor()) {
            return false;
        }
        FileAttributes attributes = FileAttributes.of(descriptor);
        if (!attributes.isEmpty()) {
            descriptor.getEventManager().addListener(new FileListener(descriptor, attributes, this::filesOf));
        }
        return !attributes.isEmpty();
    }

    private UnitFiles filesOf(Session unit) {
        return units.computeIfAbsent(unit, key -> files.begin());
    }

    @Override
    public void postCommitUnitOfWork(SessionEvent event) {
        end(event, UnitFiles::committed);
    }

    @Override
    public void postReleaseUnitOfWork(SessionEvent event) {
        end(event, UnitFiles::rolledBack);
    }

    private void end(SessionEvent event, Consumer<UnitFiles> outcome) {
        UnitFiles ended = units.remove(event.getSession());
        if (ended != null) {
            outcome.accept(ended);
        }
    }
}
