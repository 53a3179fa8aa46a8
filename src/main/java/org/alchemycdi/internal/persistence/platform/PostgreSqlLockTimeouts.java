package org.alchemycdi.internal.persistence.platform;

import java.time.Duration;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.queries.DatabaseQuery;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/** PostgreSQL has no words for a limited wait in the query itself, so the transaction's setting is changed around it. */
final class PostgreSqlLockTimeouts extends SessionEventAdapter {

    @Override
    public void preExecuteQuery(SessionEvent event) {
        if (isLimited(event)) {
            UnitOfWorkImpl unitOfWork = (UnitOfWorkImpl) event.getSession();
            if (!unitOfWork.isInTransaction()) {
                unitOfWork.beginEarlyTransaction();
            }
            Duration limit = LockWait.limit(event.getQuery(), unitOfWork).orElseThrow();
            unitOfWork.executeNonSelectingSQL("SET LOCAL lock_timeout = " + limit.toMillis());
        }
    }

    /** Not called after a failure, which takes the setting back with all the rest of the transaction. */
    @Override
    public void postExecuteQuery(SessionEvent event) {
        if (isLimited(event)) {
            ((UnitOfWorkImpl) event.getSession()).executeNonSelectingSQL("SET LOCAL lock_timeout = DEFAULT");
        }
    }

    private static boolean isLimited(SessionEvent event) {
        DatabaseQuery query = event.getQuery();
        return event.getSession() instanceof UnitOfWorkImpl unitOfWork
                && LockWait.limit(query, unitOfWork).isPresent();
    }
}
