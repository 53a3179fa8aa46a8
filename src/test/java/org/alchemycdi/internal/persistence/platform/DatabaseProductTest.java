package org.alchemycdi.internal.persistence.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.alchemycdi.testing.OnEveryDatabase;
import org.alchemycdi.testing.TestDatabase;
import org.eclipse.persistence.platform.database.DatabasePlatform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DatabaseProductTest {

    @ParameterizedTest
    @CsvSource({
        "jdbc:h2:mem:test, H2",
        "jdbc:h2:tcp://localhost/~/test;MODE=PostgreSQL, H2",
        "jdbc:postgresql://localhost/users, POSTGRESQL",
        "jdbc:postgresql:users, POSTGRESQL",
        "JDBC:MariaDB://localhost/users, MARIADB",
        "jdbc:sqlite:local.db?foreign_keys=true, SQLITE",
        "jdbc:sqlite:, SQLITE",
        "jdbc:mysql://localhost/users, OTHER",
        "jdbc:oracle:thin:@localhost:1521/h2, OTHER",
        "h2:mem:test, OTHER",
        "'', OTHER"
    })
    void isKnownByTheUrl(String url, DatabaseProduct product) {
        assertThat(DatabaseProduct.ofUrl(url)).isEqualTo(product);
    }

    @OnEveryDatabase
    void isKnownByTheConnection(DatabaseProduct product, @TempDir Path folder) throws SQLException {
        try (TestDatabase database = TestDatabase.create(product, folder);
                Connection connection = database.connect()) {
            assertThat(DatabaseProduct.of(connection.getMetaData())).isEqualTo(product);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OTHER")
    void hasAPlatformThatEclipseLinkCanMakeByItsName(DatabaseProduct product) throws ReflectiveOperationException {
        String name = product.platform().orElseThrow().getName();

        Object platform = Class.forName(name).getDeclaredConstructor().newInstance();

        assertThat(platform).isInstanceOf(DatabasePlatform.class);
    }

    @Test
    void leavesUnknownProductsToEclipseLink() {
        assertThat(DatabaseProduct.OTHER.platform()).isEmpty();
    }
}
