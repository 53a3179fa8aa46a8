package org.alchemycdi.internal.persistence.platform;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.persistence.QueryTimeoutException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.persistence.exceptions.DatabaseException;

/**
 * What a database refused, told by the codes in an exception rather than by its class or words: classes differ from driver
 * to driver, and words by version and language and carry the data.
 *
 * <p>Immutable, and safe for use by several threads.
 */
public final class SqlFailure {

    /** What happened. */
    public enum Kind {
        /** A primary key or another unique value exists already. */
        DUPLICATE_KEY,
        /** A row refers to none that exists, or is still referred to. */
        FOREIGN_KEY,
        CHECK,
        NOT_NULL,
        /** A text or number does not fit into its column. */
        TOO_LONG,
        /** A value cannot be what its column keeps. */
        BAD_DATA,
        /** Someone else has changed the row since it was read. */
        OPTIMISTIC_LOCK,
        /** A deadlock or a conflict of isolated transactions: the same transaction may succeed the next time. */
        RETRYABLE,
        /** Someone else held a lock for too long. */
        LOCK_TIMEOUT,
        QUERY_TIMEOUT,
        /** The database cannot be reached, or has hung up. */
        CONNECTION,
        /** Anything else, a wrong statement for example, or no failure of the database at all. */
        OTHER
    }

    private static final SqlFailure UNKNOWN = new SqlFailure(Kind.OTHER, Optional.empty());

    /** The SQLState "statement completion unknown". */
    private static final String COMPLETION_UNKNOWN = "40003";

    private final Kind kind;
    private final Optional<String> constraint;

    private SqlFailure(Kind kind, Optional<String> constraint) {
        this.kind = kind;
        this.constraint = constraint;
    }

    /**
     * Classifies any exception of EclipseLink, of JDBC, or around one of these. The first one in the chain of causes, and of
     * the next exceptions in JDBC's sense, that tells something decides.
     */
    public static SqlFailure of(Throwable failure) {
        List<Throwable> causes = Causes.of(requireNonNull(failure, "failure"));
        return firstKnown(causes, SqlFailure::toldByDriver)
                .or(() -> firstKnown(causes, SqlFailure::toldByProvider))
                .orElse(UNKNOWN);
    }

    /**
     * Whether the connection was lost in the commit itself, so that nobody knows whether the database did it. What EclipseLink
     * writes before that, it tells with its call; and what could not connect, without the connection.
     */
    public static boolean isUnknownEnd(Throwable failure) {
        List<Throwable> causes = Causes.of(failure);
        return causes.stream().anyMatch(SqlFailure::isToldUnknown)
                || of(failure).kind == Kind.CONNECTION && causes.stream().anyMatch(SqlFailure::isOfCommit);
    }

    /** CockroachDB says so. */
    private static boolean isToldUnknown(Throwable cause) {
        return cause instanceof SQLException exception && COMPLETION_UNKNOWN.equals(exception.getSQLState());
    }

    private static boolean isOfCommit(Throwable cause) {
        return cause instanceof DatabaseException exception
                && exception.getAccessor() != null
                && exception.getCall() == null
                && exception.getQuery() == null;
    }

    public Kind kind() {
        return kind;
    }

    /** The name of the constraint, where the driver tells it apart from its message; that is so with PostgreSQL only. */
    public Optional<String> constraint() {
        return constraint;
    }

    @Override
    public String toString() {
        return kind + constraint.map(name -> " (" + name + ")").orElse("");
    }

    private static Optional<SqlFailure> firstKnown(List<Throwable> causes, Function<Throwable, SqlFailure> reading) {
        return causes.stream()
                .map(reading)
                .filter(read -> read.kind != Kind.OTHER)
                .findFirst();
    }

    private static SqlFailure toldByDriver(Throwable cause) {
        return cause instanceof SQLException exception
                ? new SqlFailure(SqlErrorCodes.kindOf(exception), PostgreSqlError.constraint(exception))
                : UNKNOWN;
    }

    private static SqlFailure toldByProvider(Throwable cause) {
        return new SqlFailure(kindByClass(cause), Optional.empty());
    }

    private static Kind kindByClass(Throwable cause) {
        if (cause instanceof OptimisticLockException
                || cause instanceof org.eclipse.persistence.exceptions.OptimisticLockException) {
            return Kind.OPTIMISTIC_LOCK;
        }
        if (cause instanceof PessimisticLockException || cause instanceof LockTimeoutException) {
            return Kind.LOCK_TIMEOUT;
        }
        if (cause instanceof QueryTimeoutException) {
            return Kind.QUERY_TIMEOUT;
        }
        return isDisconnected(cause) ? Kind.CONNECTION : Kind.OTHER;
    }

    /**
     * Where there is an exception of a driver, EclipseLink's opinion is a guess from a ping, and often wrong. One without a
     * code is of a pool that had no connection to give.
     */
    private static boolean isDisconnected(Throwable cause) {
        return cause instanceof DatabaseException exception
                && exception.isCommunicationFailure()
                && !(exception.getInternalException() instanceof SQLException told && SqlErrorCodes.isCoded(told));
    }
}
