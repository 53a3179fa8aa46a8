package org.alchemycdi.internal.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.alchemycdi.internal.config.ConnectionSettings;
import org.alchemycdi.internal.config.PoolSettings;
import org.alchemycdi.internal.persistence.platform.DatabaseProduct;
import org.alchemycdi.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("servers")
class ConnectionPoolTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(
            value = DatabaseProduct.class,
            names = {"H2", "POSTGRESQL", "MARIADB"})
    void lendsNoConnectionAgainThatWasFoundLost(DatabaseProduct product) throws SQLException {
        try (TestDatabase database = TestDatabase.create(product, folder);
                AgroalDataSource pool = poolOfOne(database)) {
            try (Connection connection = pool.getConnection()) {
                database.loseConnections();

                assertThatThrownBy(() -> one(connection)).isInstanceOf(SQLException.class);
            }

            try (Connection connection = pool.getConnection()) {
                assertThat(one(connection)).isOne();
            }
        }
    }

    private static AgroalDataSource poolOfOne(TestDatabase database) {
        Duration minute = Duration.ofMinutes(1);
        PoolSettings size = new PoolSettings(0, 1, minute, minute, minute, minute);
        ConnectionSettings.Url settings = new ConnectionSettings.Url(
                database.url(), Optional.empty(), Optional.empty(), Optional.empty(), size, false);
        return new ConnectionPool("default", settings, ConnectionPoolTest.class.getClassLoader())
                .open(Optional.empty());
    }

    private static int one(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select 1")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
