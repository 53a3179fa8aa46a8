package org.alchemycdi.internal.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.alchemycdi.migration.MigrationException;
import org.alchemycdi.migration.Revision.State;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.ds.PGSimpleDataSource;

class MigrationFailuresTest {

    @TempDir
    Path folder;

    private Scripts scripts;

    @BeforeEach
    void createScripts() throws IOException {
        scripts = new Scripts(Files.createDirectory(folder.resolve("classes")));
    }

    @Tag("servers")
    @ParameterizedTest
    @EnumSource
    void refusesToFindNothing(Product product) throws SQLException {
        DataSource dataSource = product.create(folder);

        MigrationException failure = failure(users(dataSource));

        assertThat(failure)
                .hasMessageStartingWith("ALCH0301")
                .hasMessageContainingAll("\"users\"", "classpath:db/migration/users");
        assertThat(new Sql(dataSource).hasTable("flyway_schema_history")).isFalse();
    }

    @Tag("servers")
    @ParameterizedTest
    @EnumSource(names = {"SQLITE", "POSTGRESQL"})
    void leavesNothingOfAFailedScriptWhereTheDatabaseTakesItBack(Product product) throws SQLException {
        DataSource dataSource = product.create(folder);
        scripts.write("users/V1__tables.sql", "create table account (id int);")
                .write("users/V2__broken.sql", "create table half (id int);\n\ninsert into nowhere values ('s3cret');");

        MigrationException failure = failure(users(dataSource));

        assertThat(failure)
                .hasMessageStartingWith("ALCH0302")
                .hasMessageContainingAll("V2__broken.sql", "\"users\"", "at line 3")
                .hasMessageNotContainingAny("s3cret", "nowhere")
                .hasRootCauseInstanceOf(SQLException.class);
        assertThat(new Sql(dataSource).hasTable("account")).isTrue();
        assertThat(new Sql(dataSource).hasTable("half")).isFalse();
    }

    @Test
    void continuesWhenAFailedScriptIsCorrected() {
        DataSource dataSource = Product.POSTGRESQL.create(folder);
        scripts.write("users/V1__broken.sql", "create table half (id int); insert into nowhere values (1);");
        failure(users(dataSource));
        scripts.write("users/V1__broken.sql", "create table half (id int);");

        assertThat(users(dataSource).migrate()).isEqualTo(1);
    }

    @Tag("servers")
    @ParameterizedTest
    @EnumSource(names = {"H2", "MARIADB"})
    void saysWhatAFailedScriptLeftBehind(Product product) throws SQLException {
        DataSource dataSource = product.create(folder);
        scripts.write("users/V1__broken.sql", "create table half (id int);\ninsert into nowhere values (1);");

        MigrationException first = failure(users(dataSource));
        MigrationException second = failure(users(dataSource));

        assertThat(first)
                .hasMessageStartingWith("ALCH0303")
                .hasMessageContainingAll("V1__broken.sql", "\"users\"", "at line 2", "flyway_schema_history");
        assertThat(second)
                .hasMessageStartingWith("ALCH0304")
                .hasMessageContainingAll("V1__broken.sql", "\"users\"", "flyway_schema_history");
        assertThat(new Sql(dataSource).hasTable("half")).isTrue();
        assertThat(users(dataSource).current()).isEmpty();
    }

    @Tag("servers")
    @ParameterizedTest
    @EnumSource
    void refusesAScriptThatWasChanged(Product product) {
        DataSource dataSource = product.create(folder);
        scripts.write("users/V1__tables.sql", "create table account (id int);");
        users(dataSource).migrate();
        scripts.write("users/V1__tables.sql", "create table account (id bigint);")
                .write("users/V2__more.sql", "create table more (id int);");

        MigrationException failure = failure(users(dataSource));

        assertThat(failure)
                .hasMessageStartingWith("ALCH0305")
                .hasMessageContainingAll("V1__tables.sql", "\"users\"")
                .hasMessageNotContainingAny("create table")
                .hasCauseInstanceOf(FlywayException.class);
    }

    @Test
    void refusesToLoseARepeatableScript() throws IOException {
        DataSource dataSource = Product.H2.create(folder);
        scripts.write("users/V1__tables.sql", "create table account (id int);")
                .write("users/R__view.sql", "create or replace view accounts as select * from account;");
        users(dataSource).migrate();
        scripts.delete("users/R__view.sql");

        assertThat(failure(users(dataSource)))
                .hasMessageStartingWith("ALCH0306")
                .hasMessageContainingAll("R__view.sql", "\"users\"", "classpath:db/migration/users");
    }

    @Test
    void refusesToLoseAScript() throws IOException {
        DataSource dataSource = Product.H2.create(folder);
        scripts.write("users/V1__tables.sql", "create table account (id int);")
                .write("users/V2__more.sql", "create table more (id int);");
        users(dataSource).migrate();
        scripts.delete("users/V1__tables.sql");

        assertThat(failure(users(dataSource)))
                .hasMessageStartingWith("ALCH0306")
                .hasMessageContainingAll("V1__tables.sql", "\"users\"", "classpath:db/migration/users");
        assertThat(users(dataSource).history().get(0).state()).isEqualTo(State.MISSING);
    }

    @Test
    void refusesAScriptThatComesTooLate() {
        DataSource dataSource = Product.H2.create(folder);
        scripts.write("users/V2__tables.sql", "create table account (id int);");
        users(dataSource).migrate();
        scripts.write("users/V1__late.sql", "create table late (id int);");

        assertThat(failure(users(dataSource)))
                .hasMessageStartingWith("ALCH0307")
                .hasMessageContainingAll("V1__late.sql", "alchemy.users.flyway.outOfOrder");
        assertThat(migrations("users", dataSource, Map.of("flyway.outOfOrder", "true"))
                        .migrate())
                .isEqualTo(1);
    }

    @Test
    void refusesTwoScriptsOfOneVersion() {
        scripts.write("users/V1__tables.sql", "create table account (id int);")
                .write("users/V1__others.sql", "create table other (id int);");

        assertThat(failure(users(Product.H2.create(folder))))
                .hasMessageStartingWith("ALCH0308")
                .hasMessageContaining("\"users\"")
                .cause()
                .hasMessageContainingAll("V1__tables.sql", "V1__others.sql");
    }

    @Test
    void takesOverADatabaseOnlyWhenTold() throws SQLException {
        DataSource dataSource = Product.H2.create(folder);
        new Sql(dataSource).execute("create table account (id int)");
        scripts.write("users/V1__tables.sql", "create table account (id int);")
                .write("users/V2__more.sql", "create table more (id int);");

        assertThat(failure(users(dataSource)))
                .hasMessageStartingWith("ALCH0309")
                .hasMessageContainingAll("\"users\"", "alchemy.users.flyway.baselineOnMigrate");
        assertThat(migrations("users", dataSource, Map.of("flyway.baselineOnMigrate", "true"))
                        .migrate())
                .isEqualTo(1);
    }

    @Test
    void namesTheBindWhoseDatabaseIsNotThere() {
        scripts.write("users/V1__tables.sql", "create table account (id int);");
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setURL("jdbc:postgresql://localhost:1/users?user=me&password=s3cret");

        assertThat(failure(users(dataSource)))
                .hasMessageStartingWith("ALCH0310")
                .hasMessageContaining("\"users\"")
                .hasMessageNotContainingAny("s3cret")
                .hasCauseInstanceOf(SQLException.class);
    }

    @Test
    void cannotTellTheHistoryOfADatabaseThatIsNotThere() {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setURL("jdbc:postgresql://localhost:1/users");

        assertThat(catchThrowable(users(dataSource)::history))
                .isInstanceOf(MigrationException.class)
                .hasMessageStartingWith("ALCH0310");
    }

    @Test
    void namesTheCallbackThatFails() {
        scripts.write("users/V1__tables.sql", "create table account (id int);")
                .write("users/beforeMigrate.sql", "insert into nowhere values (1);");

        assertThat(failure(users(Product.H2.create(folder))))
                .hasMessageStartingWith("ALCH0302")
                .hasMessageContainingAll("beforeMigrate.sql", "at line 1", "\"users\"");
    }

    @Test
    void namesTheBindWhateverElseFlywayComplainsOf() {
        scripts.write("users/V1__tables.sql", "create table account (id int);");

        assertThat(failure(migrations("users", Product.H2.create(folder), Map.of("flyway.target", "99"))))
                .hasMessageStartingWith("ALCH0316")
                .hasMessageContaining("\"users\"")
                .hasCauseInstanceOf(FlywayException.class);
    }

    @Test
    void namesTheModuleThatIsMissing() {
        scripts.write("users/V1__tables.sql", "create table account (id int);");
        DataSource dataSource = new RenamedDatabase("Nobody's").over(Product.H2.create(folder));

        assertThat(failure(users(dataSource)))
                .hasMessageStartingWith("ALCH0311")
                .hasMessageContaining("\"users\"")
                .hasCauseInstanceOf(FlywayException.class);
    }

    @Test
    void namesTheLockThatCannotBeWritten() throws IOException {
        scripts.write("users/V1__tables.sql", "create table account (id int);");
        Files.createDirectory(folder.resolve("users.db-alchemy-lock"));

        assertThat(failure(users(Product.of("jdbc:sqlite:" + folder.resolve("users.db")))))
                .hasMessageStartingWith("ALCH0315")
                .hasMessageContainingAll("users.db-alchemy-lock", "\"users\"")
                .hasCauseInstanceOf(IOException.class);
    }

    @Test
    void namesTheJavaMigrationThatFails() {
        FlywayMigrations migrations = users(Product.POSTGRESQL.create(folder)).with(List.of(new V3__Seven()));

        assertThat(failure(migrations))
                .hasMessageStartingWith("ALCH0302")
                .hasMessageContainingAll("V3__Seven", "\"users\"");
    }

    private FlywayMigrations users(DataSource dataSource) {
        return migrations("users", dataSource, Map.of());
    }

    private FlywayMigrations migrations(String bind, DataSource dataSource, Map<String, String> settings) {
        return new FlywayMigrations(bind, dataSource, scripts.classLoader(), settings);
    }

    private static MigrationException failure(FlywayMigrations migrations) {
        return catchThrowableOfType(MigrationException.class, migrations::migrate);
    }
}
