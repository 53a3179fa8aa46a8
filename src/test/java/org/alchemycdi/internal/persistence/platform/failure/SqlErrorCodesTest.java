package org.alchemycdi.internal.persistence.platform.failure;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.QueryTimeoutException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.alchemycdi.internal.persistence.platform.SqlFailure;
import org.alchemycdi.internal.persistence.platform.SqlFailure.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The codes of what cannot be provoked here, as they were seen on the databases. */
class SqlErrorCodesTest {

    @ParameterizedTest
    @CsvSource({
        "23000, 1062, DUPLICATE_KEY",
        "23000, 1451, FOREIGN_KEY",
        "23000, 1452, FOREIGN_KEY",
        "23000, 4025, CHECK",
        "23000, 1048, NOT_NULL",
        "HY000, 1364, NOT_NULL",
        "22001, 1406, TOO_LONG",
        "22003, 1264, BAD_DATA",
        "HY000, 1366, BAD_DATA",
        "40001, 1213, RETRYABLE",
        "HY000, 1020, RETRYABLE",
        "HY000, 1205, LOCK_TIMEOUT",
        "70100, 1969, QUERY_TIMEOUT",
        "08000, -1, CONNECTION",
        "42S02, 1146, OTHER",
        "HY000, 1105, OTHER"
    })
    void knowsMariaDb(String state, int code, Kind kind) {
        assertThat(kindOf(new SQLException("any text", state, code))).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "23001, FOREIGN_KEY",
        "23P01, DUPLICATE_KEY",
        "22P02, BAD_DATA",
        "40001, RETRYABLE",
        "57P03, CONNECTION",
        "53300, CONNECTION",
        "08006, CONNECTION",
        "42P01, OTHER"
    })
    void knowsPostgreSql(String state, Kind kind) {
        assertThat(kindOf(new SQLException("any text", state, 0))).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "[SQLITE_CONSTRAINT_UNIQUE] A UNIQUE constraint failed, DUPLICATE_KEY",
        "[SQLITE_CONSTRAINT_TRIGGER] A trigger (FOREIGN KEY constraint failed), FOREIGN_KEY",
        "[SQLITE_CONSTRAINT_TRIGGER] A trigger (no), OTHER",
        "[SQLITE_BUSY_SNAPSHOT] Another connection, RETRYABLE",
        "[SQLITE_LOCKED] A table is locked, LOCK_TIMEOUT",
        "[SQLITE_IOERR_READ] Disk, CONNECTION",
        "[SQLITE_ERROR] SQL error, OTHER",
        "[SQLITE_, OTHER",
        "a UNIQUE constraint, OTHER"
    })
    void knowsSqlite(String message, Kind kind) {
        assertThat(kindOf(new SQLException(message))).isEqualTo(kind);
    }

    @Test
    void looksBehindEveryWrapper() {
        SQLException root = new SQLException("duplicate", "23505");
        Throwable wrapped = new IllegalStateException(new PersistenceException(new RuntimeException(root)));

        assertThat(kindOf(wrapped)).isEqualTo(Kind.DUPLICATE_KEY);
    }

    @Test
    void looksAtTheNextExceptionOfABatch() {
        BatchUpdateException batch = new BatchUpdateException("batch", "XX000", new int[0]);
        batch.setNextException(new SQLException("duplicate", "23505"));

        assertThat(kindOf(batch)).isEqualTo(Kind.DUPLICATE_KEY);
    }

    @Test
    void endsInACircleOfCauses() {
        SQLException exception = new SQLException("first", "XX000");
        RuntimeException wrapper = new RuntimeException(exception);
        exception.initCause(wrapper);

        assertThat(kindOf(exception)).isEqualTo(Kind.OTHER);
    }

    @Test
    void knowsTimeoutsThatNoDriverReported() {
        assertThat(kindOf(new LockTimeoutException())).isEqualTo(Kind.LOCK_TIMEOUT);
        assertThat(kindOf(new QueryTimeoutException())).isEqualTo(Kind.QUERY_TIMEOUT);
    }

    @Test
    void takesAnythingElseForNothingInParticular() {
        SqlFailure failure = SqlFailure.of(new IllegalArgumentException("23505"));

        assertThat(failure.kind()).isEqualTo(Kind.OTHER);
        assertThat(failure.constraint()).isEmpty();
        assertThat(failure).hasToString("OTHER");
    }

    private static Kind kindOf(Throwable failure) {
        return SqlFailure.of(failure).kind();
    }
}
