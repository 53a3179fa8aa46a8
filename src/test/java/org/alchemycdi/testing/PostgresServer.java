package org.alchemycdi.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** One real PostgreSQL for all tests of a JVM, started by the first that asks and stopped when the JVM ends. */
public final class PostgresServer {

    private static final String USER = "postgres";

    private final EmbeddedPostgres server;

    private PostgresServer() {
        try {
            server = EmbeddedPostgres.builder()
                    .setServerConfig("deadlock_timeout", "200ms")
                    // What is lost in a crash of the machine is no loss here.
                    .setServerConfig("fsync", "off")
                    .setServerConfig("full_page_writes", "off")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static PostgresServer running() {
        return Running.SERVER;
    }

    /** Creates an empty database and returns its name. */
    public String createDatabase() {
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        execute("create database " + name);
        return name;
    }

    public void dropDatabase(String name) {
        execute("drop database " + name + " with (force)");
    }

    public String url(String database) {
        return server.getJdbcUrl(USER, database);
    }

    private void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(url(USER));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static final class Running {
        static final PostgresServer SERVER = new PostgresServer();
    }
}
