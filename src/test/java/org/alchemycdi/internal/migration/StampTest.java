package org.alchemycdi.internal.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.alchemycdi.migration.MigrationException;
import org.alchemycdi.migration.Problem;
import org.alchemycdi.migration.Revision;
import org.alchemycdi.migration.Revision.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StampTest {

    @TempDir
    Path folder;

    private Scripts scripts;

    @BeforeEach
    void writeScripts() throws IOException {
        scripts = new Scripts(Files.createDirectory(folder.resolve("classes")))
                .write("users/V1__account.sql", "create table account (id int);")
                .write("users/V2__row.sql", "insert into account values (2);")
                .write("users/V3__row.sql", "insert into account values (3);")
                .write("users/R__row.sql", "insert into account values (100);");
    }

    @Tag("servers")
    @ParameterizedTest
    @EnumSource
    void goesForwardAndBackWithoutRunningAnything(Product product) throws SQLException {
        DataSource dataSource = product.create(folder);
        Sql sql = new Sql(dataSource);
        sql.execute("create table account (id int)");
        FlywayMigrations users = users(dataSource);

        users.stamp("2", false);
        assertThat(sql.applied()).containsExactly("1", "2");
        users.stamp("1", false);
        assertThat(sql.applied()).containsExactly("1");
        users.stamp("head", false);
        assertThat(sql.applied()).containsExactly("1", "2", "3");
        users.stamp("base", false);
        assertThat(sql.applied()).isEmpty();
        users.stamp("1", false);
        assertThat(sql.query("select id from account")).isEmpty();

        assertThat(users.migrate()).isEqualTo(3);
        assertThat(sql.query("select id from account order by id")).containsExactly("2", "3", "100");
    }

    @Tag("servers")
    @ParameterizedTest
    @EnumSource
    void leavesRepeatableScriptsAsTheyAreUnlessItPurges(Product product) throws SQLException {
        DataSource dataSource = product.create(folder);
        FlywayMigrations users = users(dataSource);
        users.migrate();

        users.stamp("2", false);
        assertThat(users.history())
                .extracting(Revision::state)
                .containsExactlyInAnyOrder(State.APPLIED, State.APPLIED, State.PENDING, State.APPLIED);
        users.stamp("2", true);
        assertThat(users.history())
                .extracting(Revision::state)
                .containsExactlyInAnyOrder(State.APPLIED, State.APPLIED, State.PENDING, State.PENDING);
        users.stamp("base", true);
        assertThat(users.history()).extracting(Revision::state).containsOnly(State.PENDING);
    }

    @Test
    void forgetsABaseline() throws SQLException {
        DataSource dataSource = Product.H2.create(folder);
        new Sql(dataSource).execute("create table account (id int)");
        FlywayMigrations users = new FlywayMigrations(
                "users",
                dataSource,
                scripts.classLoader(),
                Map.of("flyway.baselineOnMigrate", "true", "flyway.baselineVersion", "2"));
        users.migrate();

        users.stamp("1", false);

        assertThat(users.current()).map(Revision::version).contains("1");
        assertThat(users.current()).map(Revision::state).contains(State.APPLIED);
    }

    @Test
    void refusesTargetsThatAreNone() throws SQLException {
        DataSource dataSource = Product.H2.create(folder);
        FlywayMigrations users = users(dataSource);
        users.migrate();

        for (String target : List.of("", "+1", "-1", "latest")) {
            assertThat(failure(() -> users.stamp(target, true)))
                    .hasMessageStartingWith("ALCH0317")
                    .hasMessageContaining("stamp");
        }
        assertThat(failure(() -> users.stamp("9", true))).hasMessageStartingWith("ALCH0318");
        assertThat(new Sql(dataSource).applied()).containsExactly("1", "2", "3");
    }

    @Test
    void keepsTheHistoryWhereNoScriptsAreFound() throws SQLException {
        DataSource dataSource = Product.H2.create(folder);
        users(dataSource).migrate();
        FlywayMigrations elsewhere = new FlywayMigrations(
                "users", dataSource, scripts.classLoader(), Map.of("flyway.locations", "classpath:db/nothing"));

        for (boolean purge : List.of(true, false)) {
            assertThat(failure(() -> elsewhere.stamp("head", purge))).hasMessageStartingWith("ALCH0301");
        }

        assertThat(new Sql(dataSource).applied()).containsExactly("1", "2", "3");
        elsewhere.stamp("base", true);
        assertThat(new Sql(dataSource).applied()).isEmpty();
    }

    @Test
    void keepsTheHistoryWhereTwoScriptsHaveOneVersion() throws SQLException {
        DataSource dataSource = Product.H2.create(folder);
        users(dataSource).migrate();
        scripts.write("users/V2__other.sql", "insert into account values (22);");

        assertThat(failure(() -> users(dataSource).stamp("head", true))).hasMessageStartingWith("ALCH0308");

        assertThat(new Sql(dataSource).applied()).containsExactly("1", "2", "3");
    }

    @Tag("servers")
    @ParameterizedTest
    @EnumSource
    void keepsTheHistoryIfItCannotBeWritten(Product product) throws SQLException {
        DataSource dataSource = product.create(folder);
        Sql sql = new Sql(dataSource);
        users(dataSource).upgrade("2");
        sql.execute(refusalOfVersion3(product));

        assertThat(failure(() -> users(dataSource).stamp("head", true))).isNotNull();

        assertThat(users(dataSource).history())
                .extracting(Revision::state)
                .containsExactlyInAnyOrder(State.APPLIED, State.APPLIED, State.PENDING, State.APPLIED);
    }

    private static String refusalOfVersion3(Product product) {
        return switch (product) {
            case SQLITE ->
                "create trigger refusal before insert on flyway_schema_history when new.version = '3'"
                        + " begin select raise(abort, 'refused'); end";
            case MARIADB -> "alter table flyway_schema_history add constraint refusal check (version <> '3')";
            default -> "alter table \"flyway_schema_history\" add constraint refusal check (\"version\" <> '3')";
        };
    }

    @Tag("servers")
    @ParameterizedTest
    @EnumSource
    void writesTheRowsThatFlywayWouldWrite(Product product) throws SQLException {
        DataSource migrated = product.create(folder);
        users(migrated).migrate();
        DataSource stamped = product.create(folder);
        new Sql(stamped).execute("create table account (id int)");

        users(stamped).stamp("head", true);
        assertThat(rows(stamped)).isEqualTo(rows(migrated));
        users(stamped).stamp("head", true);
        assertThat(rows(stamped)).isEqualTo(rows(migrated));

        scripts.write("users/V4__row.sql", "insert into account values (4);");
        users(migrated).migrate();
        users(stamped).stamp("4", false);
        assertThat(rows(stamped)).hasSize(4).last().asString().contains("4|row|SQL|V4__row.sql|");
        assertThat(users(stamped).problems()).allMatch(problem -> problem.kind() != Problem.Kind.CHANGED);
    }

    /** Of the versions, in their order. */
    private static List<String> rows(DataSource dataSource) throws SQLException {
        Sql sql = new Sql(dataSource);
        String quote = sql.quote();
        List<String> columns = List.of("version", "description", "type", "script", "checksum");
        String row = columns.stream()
                .map(column -> "cast(" + quote + column + quote + " as char(40))")
                .collect(Collectors.joining(", '|', ", "concat(", ")"));
        return sql
                .query("select %s from 'flyway_schema_history' where 'version' is not null order by 'installed_rank'"
                        .replace("'", quote)
                        .formatted(row))
                .stream()
                .map(text -> text.replace(" ", ""))
                .toList();
    }

    @Tag("servers")
    @ParameterizedTest
    @EnumSource
    void createsTheHistory(Product product) throws SQLException {
        DataSource dataSource = product.create(folder);

        users(dataSource).ensureHistory();
        users(dataSource).ensureHistory();

        assertThat(new Sql(dataSource).applied()).isEmpty();
        assertThat(users(dataSource).migrate()).isEqualTo(4);
    }

    private FlywayMigrations users(DataSource dataSource) {
        return new FlywayMigrations("users", dataSource, scripts.classLoader(), Map.of());
    }

    private static MigrationException failure(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(MigrationException.class, call);
    }
}
