package org.alchemycdi.internal.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.alchemycdi.migration.MigrationException;
import org.alchemycdi.migration.Revision;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SqlPreviewTest {

    private static final String ROWS =
            "select concat_ws('|', 'installed_rank', 'version', 'description', 'type', 'script',"
                    + " 'checksum', 'installed_by', 'success') from 'flyway_schema_history' where 'installed_rank' > 0"
                    + " order by 'installed_rank'";

    @TempDir
    Path folder;

    private Scripts scripts;

    @BeforeEach
    void writeScripts() throws IOException {
        scripts = new Scripts(Files.createDirectory(folder.resolve("classes")))
                .write(
                        "users/V1__account.sql",
                        "-- ours\ncreate table account (id int, name varchar(20));\ninsert into account values (1, '${who}');")
                .write("users/U1__account.sql", "drop table account;")
                .write("users/V2__don't.sql", "insert into account values (2, 'a,b')")
                .write("users/U2__don't.sql", "delete from account where id = 2;")
                .write("users/R__count.sql", "insert into account values (3, '${flyway:filename}');");
    }

    /** What it prints is run elsewhere, and both databases are compared. */
    @Tag("servers")
    @ParameterizedTest
    @EnumSource
    void printsWhatRuns(Product product) throws SQLException {
        DataSource migrated = product.create(folder);
        DataSource scripted = product.create(folder);
        assertThat(users(migrated).downgradeSql("base")).isEmpty();

        String up = users(scripted).upgradeSql("head");
        assertThat(new Sql(scripted).hasTable("flyway_schema_history")).isFalse();
        run(up, scripted);
        users(migrated).migrate();

        assertThat(up).startsWith("CREATE TABLE");
        assertThat(accounts(scripted)).isEqualTo(accounts(migrated)).hasSize(3);
        assertThat(rows(scripted)).isEqualTo(rows(migrated)).hasSize(3);
        assertThat(users(scripted).migrate()).isZero();
        assertThat(users(scripted).upgradeSql("head")).isEmpty();

        String down = users(scripted).downgradeSql("-1");
        run(down, scripted);
        users(migrated).downgrade("-1");

        assertThat(accounts(scripted)).isEqualTo(accounts(migrated)).hasSize(2);
        assertThat(rows(scripted)).isEqualTo(rows(migrated)).hasSize(2);
        assertThat(users(scripted).migrate()).isEqualTo(1);
    }

    @Test
    void printsAsFarAsItIsTold() {
        DataSource dataSource = Product.H2.create(folder);

        assertThat(users(dataSource).upgradeSql("1"))
                .contains("V1__account.sql")
                .doesNotContain("V2__");
        assertThat(users(dataSource).upgradeSql("+2")).contains("V1__account.sql", "V2__don''t.sql");
        assertThat(catchThrowableOfType(
                        MigrationException.class, () -> users(dataSource).upgradeSql("7")))
                .hasMessageStartingWith("ALCH0318");
        assertThat(catchThrowableOfType(
                        MigrationException.class, () -> users(dataSource).downgradeSql("-1")))
                .hasMessageStartingWith("ALCH0319");
        assertThat(users(dataSource).current()).isEmpty();
    }

    @Test
    void saysWhatItCannotPrint() {
        DataSource dataSource = Product.H2.create(folder);
        FlywayMigrations users = users(dataSource).with(List.of(new Reversed("4")));

        assertThat(users.upgradeSql("head"))
                .contains("-- " + Reversed.class.getName() + "\n-- It is Java and cannot be printed");
        users.migrate();
        assertThat(users.downgradeSql("-1"))
                .contains("-- " + Reversed.class.getName() + "\n-- It is Java and cannot be printed");
        assertThat(users.current()).map(Revision::version).contains("4");
    }

    @Tag("servers")
    @Test
    void saysThatACopyIsForTheDriver() {
        DataSource dataSource = Product.POSTGRESQL.create(folder);
        scripts.write("users/V3__copy.sql", "copy account (id, name) from stdin;\n4\tDora\n\\.\n");

        assertThat(users(dataSource).upgradeSql("head"))
                .contains("-- V3__copy.sql\n-- The rest of it is for this database's driver and cannot be printed");
        assertThat(users(dataSource).current()).isEmpty();
    }

    @Tag("servers")
    @Test
    void keepsStatementsTogetherForClientsThatSplitThem() {
        DataSource dataSource = Product.MARIADB.create(folder);
        scripts.write(
                "users/V3__both.sql",
                "delimiter $$\ncreate procedure p() begin select 1; select 2; end\n$$\ndelimiter ;");

        assertThat(users(dataSource).upgradeSql("head"))
                .contains("DELIMITER //\ncreate procedure p() begin select 1; select 2; end\n//\nDELIMITER ;\n");
    }

    @Test
    void printsNothingThatWouldBeRefused() {
        DataSource dataSource = Product.H2.create(folder);
        users(dataSource).upgrade("1");
        scripts.write("users/V1__account.sql", "create table other (id int);");

        assertThat(catchThrowableOfType(
                        MigrationException.class, () -> users(dataSource).upgradeSql("head")))
                .hasMessageStartingWith("ALCH0305");
    }

    private FlywayMigrations users(DataSource dataSource) {
        return new FlywayMigrations(
                "users", dataSource, scripts.classLoader(), Map.of("flyway.placeholders.who", "Ann"));
    }

    private static List<String> accounts(DataSource dataSource) throws SQLException {
        return new Sql(dataSource).query("select concat_ws('|', id, name) from account order by id");
    }

    private static List<String> rows(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            String quote = connection.getMetaData().getIdentifierQuoteString();
            return new Sql(dataSource).query(ROWS.replaceAll("'([a-z_]+)'", quote + "$1" + quote));
        }
    }

    private static void run(String script, DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : script.split(";\n")) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
        }
    }
}
