package org.alchemycdi.internal.persistence.platform;

import java.util.LinkedHashSet;
import java.util.Set;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.sessions.Project;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/**
 * Corrects what EclipseLink has made of the entities, after it has read them and before it logs in. To be named in
 * {@code eclipselink.session-event-listener}; it keeps no state, so that any number of sessions may share one.
 */
public final class MappingCorrections extends SessionEventAdapter {

    @Override
    public void preLogin(SessionEvent event) {
        Session session = event.getSession();
        Project project = session.getProject();
        AuditTimes times = AuditTimes.of(session);
        Set<ClassDescriptor> descriptors =
                new LinkedHashSet<>(project.getDescriptors().values());
        descriptors.forEach(ConverterCorrections::applyTo);
        descriptors.forEach(TablePerClassCallbacks::inherit);
        descriptors.forEach(KeptIds::watch);
        descriptors.forEach(descriptor -> AuditedRows.watch(descriptor, times));
        session.getEventManager().addListener(new AuditedBulkUpdates(times));
        TableSequences.assign(project);
        ReservedNames.quote(project);
        // A pool has waited already for a connection; EclipseLink would sleep five seconds before each time it asks
        // again.
        project.getLogin().setDelayBetweenConnectionAttempts(0);
        if (project.getLogin().getPlatform() instanceof AlchemyPostgreSqlPlatform) {
            event.getSession().getEventManager().addListener(new PostgreSqlLockTimeouts());
        }
    }
}
