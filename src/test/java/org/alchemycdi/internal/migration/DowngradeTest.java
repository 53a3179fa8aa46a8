package org.alchemycdi.internal.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.alchemycdi.migration.MigrationException;
import org.alchemycdi.migration.Revision;
import org.alchemycdi.migration.Revision.State;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DowngradeTest {

    @TempDir
    Path folder;

    private Scripts scripts;

    @BeforeEach
    void writeScripts() throws IOException {
        scripts = new Scripts(Files.createDirectory(folder.resolve("classes")))
                .write("users/V1__account.sql", "create table account (id int); insert into account values (1);")
                .write("users/U1__account.sql", "drop table account;")
                .write("users/V2__row.sql", "insert into account values (2);")
                .write("users/U2__row.sql", "delete from account where id = 2;")
                .write("users/V3__more.sql", "create table more (id int);")
                .write("users/U3__more.sql", "drop table more;");
    }

    @Tag("servers")
    @ParameterizedTest
    @EnumSource
    void goesBackByNumberByVersionAndToTheBase(Product product) throws SQLException {
        DataSource dataSource = product.create(folder);
        FlywayMigrations users = migrated(dataSource);
        Sql sql = new Sql(dataSource);

        assertThat(users.downgrade("-1"))
                .extracting(Revision::version, Revision::script, Revision::state)
                .containsExactly(tuple("3", "V3__more.sql", State.UNDONE));
        assertThat(sql.hasTable("more")).isFalse();
        assertThat(sql.applied()).containsExactly("1", "2");

        assertThat(users.downgrade("1")).extracting(Revision::version).containsExactly("2");
        assertThat(sql.query("select id from account")).containsExactly("1");
        assertThat(users.downgrade("1")).isEmpty();

        assertThat(users.upgrade("head")).extracting(Revision::version).containsExactly("2", "3");
        assertThat(users.downgrade("base")).extracting(Revision::version).containsExactly("3", "2", "1");
        assertThat(sql.hasTable("account")).isFalse();
        assertThat(sql.applied()).isEmpty();
        assertThat(users.current()).isEmpty();
        assertThat(users.migrate()).isEqualTo(3);
    }

    @Tag("servers")
    @ParameterizedTest
    @EnumSource
    void undoesNothingWhereAnUndoScriptIsMissing(Product product) throws SQLException, IOException {
        DataSource dataSource = product.create(folder);
        FlywayMigrations users = migrated(dataSource);
        scripts.delete("users/U1__account.sql");
        scripts.delete("users/U2__row.sql");

        MigrationException failure = failure(() -> users.downgrade("base"));

        assertThat(failure)
                .hasMessageStartingWith("ALCH0321")
                .hasMessageContainingAll("\"users\"", "U2__row.sql, U1__account.sql", "classpath:db/migration/users");
        assertThat(new Sql(dataSource).applied()).containsExactly("1", "2", "3");
        assertThat(new Sql(dataSource).hasTable("more")).isTrue();
    }

    @Tag("servers")
    @ParameterizedTest
    @EnumSource(names = {"SQLITE", "POSTGRESQL"})
    void leavesARevisionWhoseUndoFailsWhereTheDatabaseTakesItBack(Product product) throws SQLException {
        DataSource dataSource = product.create(folder);
        FlywayMigrations users = migrated(dataSource);
        scripts.write("users/U3__more.sql", "drop table more;\ninsert into nowhere values ('s3cret');");

        MigrationException failure = failure(() -> users.downgrade("-2"));

        assertThat(failure)
                .hasMessageStartingWith("ALCH0322")
                .hasMessageContainingAll("version 3", "\"users\"", "U3__more.sql", "at line 2")
                .hasMessageNotContainingAny("s3cret", "nowhere")
                .hasRootCauseInstanceOf(SQLException.class);
        assertThat(new Sql(dataSource).applied()).containsExactly("1", "2", "3");
        assertThat(new Sql(dataSource).hasTable("more")).isTrue();
        assertThat(users.migrate()).isZero();
    }

    @Tag("servers")
    @ParameterizedTest
    @EnumSource(names = {"H2", "MARIADB"})
    void namesARevisionThatIsHalfUndone(Product product) throws SQLException {
        DataSource dataSource = product.create(folder);
        FlywayMigrations users = migrated(dataSource);
        scripts.write("users/U3__more.sql", "drop table more;\ninsert into nowhere values ('s3cret');");

        MigrationException failure = failure(() -> users.downgrade("-2"));

        assertThat(failure)
                .hasMessageStartingWith("ALCH0323")
                .hasMessageContainingAll("version 3", "\"users\"", "U3__more.sql", "at line 2", "repair")
                .hasMessageNotContainingAny("s3cret", "nowhere");
        assertThat(new Sql(dataSource).applied()).containsExactly("1", "2");
        assertThat(users.history())
                .extracting(Revision::state)
                .containsExactly(State.APPLIED, State.APPLIED, State.HALF_UNDONE);
        assertThat(users.current()).map(Revision::version).contains("2");
        assertThat(failure(() -> users.downgrade("-1")))
                .hasMessageStartingWith("ALCH0324")
                .hasMessageContaining("version 3");
        assertThat(failure(users::migrate)).hasMessageStartingWith("ALCH0324").hasMessageContaining("version 3");
    }

    @Tag("servers")
    @ParameterizedTest
    @EnumSource(names = {"H2", "MARIADB"})
    void takesBackTheRowsOfAnUndoScriptThatFails(Product product) throws SQLException {
        DataSource dataSource = product.create(folder);
        FlywayMigrations users = migrated(dataSource);
        users.downgrade("2");
        scripts.write("users/U2__row.sql", "delete from account;\ninsert into nowhere values (1);");

        failure(() -> users.downgrade("1"));

        assertThat(new Sql(dataSource).query("select id from account order by id"))
                .containsExactly("1", "2");
    }

    @Test
    void refusesTargetsThatAreNone() {
        DataSource dataSource = Product.H2.create(folder);
        FlywayMigrations users = migrated(dataSource);

        for (String target : List.of("", "head", "+1", "-0", "-", "latest", "1.", "x")) {
            assertThat(failure(() -> users.downgrade(target)))
                    .hasMessageStartingWith("ALCH0317")
                    .hasMessageContaining("\"" + target + "\"");
        }
        assertThat(failure(() -> users.downgrade("-4")))
                .hasMessageStartingWith("ALCH0319")
                .hasMessageContaining("only 3 applied");
        assertThat(failure(() -> users.downgrade("7")))
                .hasMessageStartingWith("ALCH0320")
                .hasMessageContainingAll("version 7", "3, 2, 1");
        assertThat(users.current()).map(Revision::version).contains("3");
    }

    @Test
    void goesBackInTheOrderOfInstallation() throws SQLException {
        DataSource dataSource = Product.H2.create(folder);
        FlywayMigrations users = migrations(dataSource, Map.of("flyway.outOfOrder", "true"));
        users.migrate();
        scripts.write("users/V2.5__late.sql", "insert into account values (25);")
                .write("users/U2.5__late.sql", "delete from account where id = 25;");
        users.migrate();

        assertThat(users.downgrade("-1")).extracting(Revision::version).containsExactly("2.5");
        users.migrate();
        assertThat(users.downgrade("2")).extracting(Revision::version).containsExactly("2.5", "3");
        assertThat(new Sql(dataSource).query("select id from account order by id"))
                .containsExactly("1", "2");
    }

    @Test
    void staysAtTheBaseline() throws SQLException {
        DataSource dataSource = Product.H2.create(folder);
        new Sql(dataSource).execute("create table account (id int)");
        FlywayMigrations users =
                migrations(dataSource, Map.of("flyway.baselineOnMigrate", "true", "flyway.baselineVersion", "1"));
        users.migrate();

        assertThat(failure(() -> users.downgrade("-3"))).hasMessageStartingWith("ALCH0319");
        assertThat(users.downgrade("1")).extracting(Revision::version).containsExactly("3", "2");
        assertThat(users.downgrade("base")).isEmpty();
        assertThat(users.current()).map(Revision::state).contains(State.BASELINE);
        assertThat(users.migrate()).isEqualTo(2);
    }

    @Tag("servers")
    @ParameterizedTest
    @EnumSource
    void undoesMigrationsInJava(Product product) throws SQLException {
        DataSource dataSource = product.create(folder);
        FlywayMigrations users = migrated(dataSource).with(List.of(new Reversed("4")));
        users.migrate();

        List<Revision> undone = users.downgrade("-2");

        assertThat(undone).extracting(Revision::version).containsExactly("4", "3");
        assertThat(new Sql(dataSource).query("select id from account order by id"))
                .containsExactly("1", "2");
    }

    @Test
    void refusesMigrationsInJavaThatCannotUndo() {
        DataSource dataSource = Product.H2.create(folder);
        scripts.write("coded/V1__tables.sql", "create table account (id int);")
                .write("coded/U1__tables.sql", "drop table account;");
        FlywayMigrations coded = new FlywayMigrations("coded", dataSource, scripts.classLoader(), Map.of());
        coded.migrate();

        assertThat(failure(() -> coded.downgrade("base")))
                .hasMessageStartingWith("ALCH0321")
                .hasMessageContainingAll("db.migration.coded.V2__Insert", "U2__Insert.sql", "Reversible");

        scripts.write("coded/U2__Insert.sql", "delete from account;");
        assertThat(coded.downgrade("base")).extracting(Revision::version).containsExactly("2", "1");
    }

    @Test
    void undoesMigrationsInJavaThatAreFound() throws SQLException {
        DataSource dataSource = Product.H2.create(folder);
        scripts.write("reversed/V1__tables.sql", "create table account (id int);");
        FlywayMigrations reversed = new FlywayMigrations("reversed", dataSource, scripts.classLoader(), Map.of());
        reversed.migrate();

        assertThat(reversed.downgrade("-1")).extracting(Revision::version).containsExactly("2");
        assertThat(new Sql(dataSource).query("select id from account")).isEmpty();
    }

    @Test
    void goesUpAsFarAsItIsTold() {
        DataSource dataSource = Product.H2.create(folder);
        FlywayMigrations users = migrations(dataSource, Map.of());

        assertThat(users.upgrade("+1"))
                .extracting(Revision::version, Revision::state)
                .containsExactly(tuple("1", State.APPLIED));
        assertThat(users.upgrade("2")).extracting(Revision::script).containsExactly("V2__row.sql");
        assertThat(users.upgrade("2")).isEmpty();
        assertThat(users.upgrade("1")).isEmpty();
        assertThat(failure(() -> users.upgrade("+2")))
                .hasMessageStartingWith("ALCH0319")
                .hasMessageContaining("only 1 pending");
        assertThat(failure(() -> users.upgrade("4")))
                .hasMessageStartingWith("ALCH0318")
                .hasMessageContainingAll("version 4", "1, 2, 3");
        for (String target : List.of("", "base", "-1", "+0", "latest", "next", "1..2")) {
            assertThat(failure(() -> users.upgrade(target))).hasMessageStartingWith("ALCH0317");
        }
        assertThat(users.upgrade("head")).extracting(Revision::version).containsExactly("3");
    }

    private FlywayMigrations migrated(DataSource dataSource) {
        FlywayMigrations users = migrations(dataSource, Map.of());
        users.migrate();
        return users;
    }

    private FlywayMigrations migrations(DataSource dataSource, Map<String, String> settings) {
        return new FlywayMigrations("users", dataSource, scripts.classLoader(), settings);
    }

    private static MigrationException failure(ThrowingCallable call) {
        return catchThrowableOfType(MigrationException.class, call);
    }
}
