package org.alchemycdi.internal.persistence.platform;

import jakarta.annotation.Nullable;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.eclipse.persistence.internal.expressions.ExpressionSQLPrinter;
import org.eclipse.persistence.internal.expressions.SQLSelectStatement;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.queries.DatabaseQuery;
import org.eclipse.persistence.queries.ObjectLevelReadQuery;

/**
 * How long a query waits for rows that others have locked, by {@code jakarta.persistence.lock.timeout}. EclipseLink
 * understands a timeout of 0; any other one it turns into seconds, rounded up even where nothing is to be rounded, and then
 * prints it for Oracle only.
 */
final class LockWait {

    /** Not in the specification, but what Jakarta Persistence's other providers call it. */
    private static final int SKIP_LOCKED = -2;

    private LockWait() {}

    /**
     * What follows {@code FOR UPDATE}; to be printed directly after it.
     *
     * @param limited prints a limited wait in the database's words
     */
    static void print(SQLSelectStatement statement, ExpressionSQLPrinter printer, Function<Duration, String> limited) {
        DatabaseQuery query = statement.getQuery();
        if (query == null) {
            return;
        }
        Integer timeout = timeout(query, query.getSession());
        if (timeout != null && timeout == SKIP_LOCKED) {
            printer.printString(" SKIP LOCKED");
        } else {
            limit(query, query.getSession()).map(limited).ifPresent(printer::printString);
        }
    }

    /** Empty if the query locks nothing, or waits as the database is set up to. */
    static Optional<Duration> limit(DatabaseQuery query, AbstractSession session) {
        Integer timeout = timeout(query, session);
        return timeout == null || timeout <= 0
                ? Optional.empty()
                : Optional.of(Duration.of(
                        timeout, unit((ObjectLevelReadQuery) query, session).toChronoUnit()));
    }

    @Nullable
    private static Integer timeout(DatabaseQuery query, AbstractSession session) {
        if (!(query instanceof ObjectLevelReadQuery read) || !isPessimistic(read)) {
            return null;
        }
        return read.getWaitTimeout() == null ? session.getPessimisticLockTimeoutDefault() : read.getWaitTimeout();
    }

    private static boolean isPessimistic(ObjectLevelReadQuery query) {
        return query.getLockModeType() != null && query.getLockModeType().startsWith("PESSIMISTIC");
    }

    private static TimeUnit unit(ObjectLevelReadQuery query, AbstractSession session) {
        return query.getWaitTimeoutUnit() == null
                ? session.getPessimisticLockTimeoutUnitDefault()
                : query.getWaitTimeoutUnit();
    }
}
