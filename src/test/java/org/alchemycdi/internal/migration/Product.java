package org.alchemycdi.internal.migration;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.alchemycdi.testing.MariaDbServer;
import org.alchemycdi.testing.PostgresServer;
import org.h2.jdbcx.JdbcDataSource;
import org.mariadb.jdbc.MariaDbDataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.sqlite.SQLiteDataSource;

/** The databases that these tests run on. */
enum Product {
    H2,
    SQLITE,
    POSTGRESQL,
    MARIADB;

    /** A database of its own, empty. */
    DataSource create(Path folder) {
        return switch (this) {
            case H2 -> h2("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
            case SQLITE -> sqlite("jdbc:sqlite:" + folder.resolve(UUID.randomUUID() + ".db"));
            case POSTGRESQL -> {
                PostgresServer server = PostgresServer.running();
                yield postgresql(server.url(server.createDatabase()));
            }
            case MARIADB -> {
                MariaDbServer server = MariaDbServer.running();
                yield mariadb(server.url(server.createDatabase()));
            }
        };
    }

    static DataSource of(String url) {
        return switch (url.split(":")[1]) {
            case "postgresql" -> postgresql(url);
            case "mariadb" -> mariadb(url);
            case "h2" -> h2(url);
            default -> sqlite(url);
        };
    }

    private static DataSource h2(String url) {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL(url);
        return dataSource;
    }

    private static DataSource sqlite(String url) {
        SQLiteDataSource dataSource = new SQLiteDataSource();
        dataSource.setUrl(url);
        return dataSource;
    }

    private static DataSource postgresql(String url) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setURL(url);
        return dataSource;
    }

    private static DataSource mariadb(String url) {
        try {
            return new MariaDbDataSource(url);
        } catch (SQLException e) {
            throw new IllegalArgumentException(url, e);
        }
    }
}
