package org.alchemycdi.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alchemycdi.testing.MariaDbServer;
import org.alchemycdi.testing.PostgresServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The command line as a process, for a user who may only read. */
@Tag("servers")
class NoPermissionTest {

    private static final String PASSWORD = "s3cret";

    @TempDir
    Path folder;

    private final String reader =
            "reader_" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);

    enum Product {
        POSTGRESQL,
        MARIADB;

        /** For its owner. */
        String create() {
            return switch (this) {
                case POSTGRESQL ->
                    PostgresServer.running().url(PostgresServer.running().createDatabase());
                case MARIADB ->
                    MariaDbServer.running().url(MariaDbServer.running().createDatabase());
            };
        }

        List<String> userWhoReads(String name, String database) {
            return switch (this) {
                case POSTGRESQL ->
                    List.of(
                            "create role " + name + " login password '" + PASSWORD + "'",
                            "alter default privileges in schema public grant select on tables to " + name,
                            "grant select on all tables in schema public to " + name);
                case MARIADB ->
                    List.of(
                            // Else the server of the tests asks nobody for rights; its own user keeps all.
                            // And lets everybody into databases of this name.
                            "delete from mysql.db where db like 'test%'",
                            "flush privileges",
                            "alter user root@localhost identified by ''",
                            "create user " + name + "@localhost identified by '" + PASSWORD + "'",
                            "grant select on " + database + ".* to " + name + "@localhost");
            };
        }
    }

    @BeforeEach
    void writeScripts() throws IOException {
        Path scripts = Files.createDirectories(folder.resolve("app/db/migration/default"));
        Files.writeString(scripts.resolve("V1__product.sql"), "create table product (id int primary key);");
        Files.writeString(scripts.resolve("U1__product.sql"), "drop table product;");
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyDatabaseStaysEmpty(Product product) throws Exception {
        String url = product.create();
        createReader(product, url);

        assertRefused(run(url, "upgrade"), 1);
        assertRefused(run(url, "ensure-version"), 1);
        assertRefused(run(url, "stamp", "head"), 1);

        assertThat(tables(url)).isEmpty();
        assertThat(run(url, "history").exitCode()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void aDatabaseThatHasTablesStaysAsItIs(Product product) throws Exception {
        String url = product.create();
        assertThat(runAs(url, List.of(), "upgrade").exitCode()).isZero();
        createReader(product, url);
        Files.writeString(folder.resolve("app/db/migration/default/V2__more.sql"), "create table more (id int);");

        assertThat(run(url, "current").results()).contains("applied");
        assertRefused(run(url, "upgrade"), 1);
        assertRefused(run(url, "downgrade"), 1);
        assertRefused(run(url, "stamp", "base"), 1);
        assertRefused(run(url, "drop-all"), 1);

        assertThat(tables(url)).containsExactlyInAnyOrder("flyway_schema_history", "product");
        Run history = run(url, "history");
        assertThat(history.results()).contains("applied", "pending").doesNotContain("failed", "half undone");
    }

    private static void assertRefused(Run run, int exitCode) {
        assertThat(run.exitCode()).as(run.remarks()).isEqualTo(exitCode);
        assertThat(run.remarks()).doesNotContain(PASSWORD, "\tat ", "unexpected");
        List<String> failure = run.remarks()
                .lines()
                .filter(line -> !line.contains("product.sql …") && !line.contains("more.sql …"))
                .toList();
        assertThat(failure).as(run.remarks()).hasSize(1);
        assertThat(failure.get(0)).matches("ALCH0\\d{3}: .*(denied|must be owner).*");
    }

    private Run run(String url, String... command) {
        return runAs(url, List.of("--user", reader), command);
    }

    private Run runAs(String url, List<String> user, String... command) {
        List<String> line = new ArrayList<>(List.of(
                "--app",
                folder.resolve("app").toString(),
                "--no-prompt",
                "--url",
                user.isEmpty() ? url : url.substring(0, url.indexOf('?'))));
        line.addAll(user);
        line.addAll(List.of(command));
        return Run.of(folder, Map.of("ALCHEMY_DEFAULT_PASSWORD", user.isEmpty() ? "" : PASSWORD), line);
    }

    private void createReader(Product product, String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String sql : product.userWhoReads(reader, connection.getCatalog())) {
                statement.execute(sql);
            }
        }
    }

    private static List<String> tables(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url)) {
            DatabaseMetaData metaData = connection.getMetaData();
            String schema = metaData.getDatabaseProductName().equals("PostgreSQL") ? "public" : null;
            List<String> names = new ArrayList<>();
            try (ResultSet tables =
                    metaData.getTables(connection.getCatalog(), schema, "%", new String[] {"TABLE", "BASE TABLE"})) {
                while (tables.next()) {
                    names.add(tables.getString("TABLE_NAME"));
                }
            }
            return names;
        }
    }
}
