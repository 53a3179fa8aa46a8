package org.alchemycdi.internal.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.alchemycdi.testing.Scenario;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

class InterruptibleDataSourceTest {

    /** Whoever keeps connections in a collection must find them again. */
    @Test
    void connectionIsItselfAndNoOther() throws SQLException {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setUrl(Scenario.h2Url());

        try (Connection one = InterruptibleDataSource.of(dataSource).getConnection();
                Connection other = InterruptibleDataSource.of(dataSource).getConnection();
                Statement statement = one.createStatement()) {
            assertThat(Set.of(one, other)).contains(one).contains(other);
            assertThat(one).isEqualTo(one).isNotEqualTo(other);
            assertThat(statement).isEqualTo(statement);
        }
    }
}
