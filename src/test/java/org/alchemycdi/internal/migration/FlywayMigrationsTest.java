package org.alchemycdi.internal.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.alchemycdi.migration.Revision;
import org.alchemycdi.migration.Revision.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FlywayMigrationsTest {

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
    void appliesWhatIsPending(Product product) throws SQLException {
        DataSource dataSource = product.create(folder);
        scripts.write("users/V1__tables.sql", "create table account (id int);")
                .write("users/V2__first_row.sql", "insert into account values (1);");

        int applied = users(dataSource).migrate();

        assertThat(applied).isEqualTo(2);
        assertThat(new Sql(dataSource).query("select id from account")).containsExactly("1");
    }

    @Tag("servers")
    @ParameterizedTest
    @EnumSource
    void doesNothingWhereNothingIsPending(Product product) {
        DataSource dataSource = product.create(folder);
        scripts.write("users/V1__tables.sql", "create table account (id int);");
        users(dataSource).migrate();

        int applied = users(dataSource).migrate();

        assertThat(applied).isZero();
    }

    @Test
    void tellsTheHistory() {
        DataSource dataSource = Product.H2.create(folder);
        scripts.write("users/V1__tables.sql", "create table account (id int);")
                .write("users/R__view.sql", "create or replace view accounts as select * from account;");
        users(dataSource).migrate();
        scripts.write("users/V2.1__first_row.sql", "insert into account values (1);");

        List<Revision> history = users(dataSource).history();

        assertThat(history)
                .extracting(Revision::version, Revision::description, Revision::script, Revision::state)
                .containsExactly(
                        tuple("1", "tables", "V1__tables.sql", State.APPLIED),
                        tuple("", "view", "R__view.sql", State.APPLIED),
                        tuple("2.1", "first row", "V2.1__first_row.sql", State.PENDING));
        assertThat(history.get(0).installedOn()).isNotNull();
        assertThat(history.get(2).installedOn()).isNull();
    }

    @Test
    void knowsTheCurrentRevision() {
        DataSource dataSource = Product.H2.create(folder);
        scripts.write("users/V9__tables.sql", "create table account (id int);")
                .write("users/V10__more.sql", "create table more (id int);");
        FlywayMigrations migrations = users(dataSource);
        assertThat(migrations.current()).isEmpty();

        migrations.migrate();

        assertThat(migrations.current()).map(Revision::version).contains("10");
    }

    @Test
    void keepsTheBindsApart() throws SQLException {
        DataSource users = Product.H2.create(folder);
        DataSource products = Product.H2.create(folder);
        scripts.write("users/V1__tables.sql", "create table account (id int);")
                .write("products/V1__tables.sql", "create table product (id int);");

        users(users).migrate();
        migrations("products", products, Map.of()).migrate();

        assertThat(new Sql(users).hasTable("product")).isFalse();
        assertThat(new Sql(products).hasTable("product")).isTrue();
    }

    @Test
    void looksWhereItIsTold() throws SQLException {
        DataSource dataSource = Product.H2.create(folder);
        scripts.write("elsewhere/V1__tables.sql", "create table account (id int);");

        migrations("users", dataSource, Map.of("flyway.locations", "classpath:db/migration/elsewhere"))
                .migrate();

        assertThat(new Sql(dataSource).hasTable("account")).isTrue();
    }

    @Test
    void runsWithoutTheScriptsOfANewerRelease() throws IOException {
        DataSource dataSource = Product.H2.create(folder);
        scripts.write("users/V1__tables.sql", "create table account (id int);")
                .write("users/V2__more.sql", "create table more (id int);");
        users(dataSource).migrate();
        scripts.delete("users/V2__more.sql");

        assertThat(users(dataSource).migrate()).isZero();
        assertThat(users(dataSource).current()).map(Revision::version).contains("2");
    }

    @Test
    void leavesUndoScriptsAlone() {
        scripts.write("users/V1__tables.sql", "create table account (id int);")
                .write("users/U1__tables.sql", "drop table account;");

        assertThat(users(Product.H2.create(folder)).migrate()).isEqualTo(1);
    }

    @Test
    void findsJavaMigrations() throws SQLException {
        DataSource dataSource = Product.H2.create(folder);
        scripts.write("coded/V1__tables.sql", "create table account (id int);");

        int applied = migrations("coded", dataSource, Map.of()).migrate();

        assertThat(applied).isEqualTo(2);
        assertThat(new Sql(dataSource).query("select id from account")).containsExactly("42");
    }

    @Test
    void takesJavaMigrationsThatAreHandedOver() throws SQLException {
        DataSource dataSource = Product.H2.create(folder);
        scripts.write("users/V1__tables.sql", "create table account (id int);");

        int applied = users(dataSource).with(List.of(new V3__Seven())).migrate();

        assertThat(applied).isEqualTo(2);
        assertThat(new Sql(dataSource).query("select id from account")).containsExactly("7");
    }

    @Test
    void setsWhatBelongsToAModuleOfFlyway() throws SQLException {
        DataSource dataSource = Product.POSTGRESQL.create(folder);
        scripts.write("users/V1__tables.sql", "create table account (id int);")
                .write("users/V2__index.sql", "create index concurrently account_id on account (id);");

        migrations("users", dataSource, Map.of("flyway.postgresql.transactional.lock", "false"))
                .migrate();

        assertThat(new Sql(dataSource).query("select indexname from pg_indexes where tablename = 'account'"))
                .containsExactly("account_id");
    }

    private FlywayMigrations users(DataSource dataSource) {
        return migrations("users", dataSource, Map.of());
    }

    private FlywayMigrations migrations(String bind, DataSource dataSource, Map<String, String> settings) {
        return new FlywayMigrations(bind, dataSource, scripts.classLoader(), settings);
    }
}
