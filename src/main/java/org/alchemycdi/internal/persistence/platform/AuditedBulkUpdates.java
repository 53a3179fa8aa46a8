package org.alchemycdi.internal.persistence.platform;

import java.util.Map;
import org.alchemycdi.model.Audited;
import org.eclipse.persistence.expressions.Expression;
import org.eclipse.persistence.internal.expressions.ParameterExpression;
import org.eclipse.persistence.internal.expressions.QueryKeyExpression;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.queries.DatabaseQuery;
import org.eclipse.persistence.queries.UpdateAllQuery;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/**
 * Lets updates in bulk, by JPQL or the Criteria API, move {@link Audited#getUpdatedAt()} of the rows that they match, unless
 * they assign it themselves. Such updates pass the entities by, so that no listener of an entity hears of them.
 */
final class AuditedBulkUpdates extends SessionEventAdapter {

    private final AuditTimes times;

    AuditedBulkUpdates(AuditTimes times) {
        this.times = times;
    }

    @Override
    public void preExecuteQuery(SessionEvent event) {
        if (event.getQuery() instanceof UpdateAllQuery update
                && update.getReferenceClass() != null
                && Audited.class.isAssignableFrom(update.getReferenceClass())) {
            complete(update);
        }
    }

    /** Once per query: queries of the same text are one, which several threads execute. The lock guards its assignments. */
    private void complete(UpdateAllQuery update) {
        synchronized (update) {
            Map<?, ?> assignments = update.getUpdateClauses();
            if (assignments != null && assignments.keySet().stream().noneMatch(AuditedBulkUpdates::isUpdatedAt)) {
                update.addUpdate(AuditTimes.UPDATED_AT, new TimeOfExecution(times));
                update.setIsPrepared(false);
            }
        }
    }

    private static boolean isUpdatedAt(Object assigned) {
        return assigned instanceof QueryKeyExpression attribute
                ? attribute.getName().equals(AuditTimes.UPDATED_AT)
                : assigned.equals(AuditTimes.UPDATED_AT);
    }

    /** A parameter that nobody has to set. */
    private static final class TimeOfExecution extends ParameterExpression {

        private final transient AuditTimes times;

        TimeOfExecution(AuditTimes times) {
            super(AuditTimes.UPDATED_AT);
            this.times = times;
        }

        @Override
        public Object getValue(AbstractRecord arguments, DatabaseQuery query, AbstractSession session) {
            return times.now();
        }

        /** It stands on nothing. */
        @Override
        public Expression rebuildOn(Expression newBase) {
            return this;
        }
    }
}
