package org.alchemycdi.internal.persistence.platform.failure;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import org.alchemycdi.internal.persistence.platform.SqlFailure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnknownEndTest {

    /** CockroachDB tells by 40003 that a commit may have been done. 40001 it has not: that is done anew. */
    @ParameterizedTest
    @CsvSource({"40003, true", "40001, false", "23505, false"})
    void endOfACommitMayBeUnknown(String sqlState, boolean isUnknown) {
        Exception failure = new PersistenceException(new SQLException("told by the database", sqlState));

        assertThat(SqlFailure.isUnknownEnd(failure)).isEqualTo(isUnknown);
    }
}
