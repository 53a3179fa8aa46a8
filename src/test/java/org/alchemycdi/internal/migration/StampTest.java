package org.alchemycdi.internal.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
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

    /** What cannot be written again is not emptied. */
    @Tag("servers")
    @ParameterizedTest
    @EnumSource
    void purgesNothingWhereItFindsNoScriptsOrTwoOfOneVersion(Product product) throws SQLException, IOException {
        DataSource dataSource = product.create(folder);
        users(dataSource).migrate();
        FlywayMigrations elsewhere = new FlywayMigrations(
                "others", dataSource, scripts.write("others/.keep", "").classLoader(), Map.of());

        assertThat(failure(() -> elsewhere.stamp("head", true))).hasMessageStartingWith("ALCH0301");
        scripts.write("users/V3__twice.sql", "select 1;");
        assertThat(failure(() -> users(dataSource).stamp("head", true))).hasMessageStartingWith("ALCH0308");

        assertThat(new Sql(dataSource).applied()).containsExactly("1", "2", "3");
    }

    /** It is emptied and written at once: nobody sees it in between. */
    @Tag("servers")
    @ParameterizedTest
    @EnumSource
    void writesRowsAsFlywayWould(Product product) throws SQLException {
        DataSource dataSource = product.create(folder);
        users(dataSource).migrate();
        List<String> before = checksums(dataSource);

        users(dataSource).stamp("head", true);

        assertThat(checksums(dataSource)).isEqualTo(before);
        assertThat(users(dataSource).problems()).noneMatch(problem -> problem.kind() == Problem.Kind.CHANGED);
        assertThat(users(dataSource).migrate()).isEqualTo(1);
    }

    private static List<String> checksums(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            String quote = connection.getMetaData().getIdentifierQuoteString();
            return new Sql(dataSource)
                    .query(
                            "select concat('installed_rank', ' ', 'script', ' ', 'type', ' ', 'checksum') from 'flyway_schema_history' where 'version' is not null order by 'installed_rank'"
                                    .replace("' '", "\u0000")
                                    .replace("'", quote)
                                    .replace("\u0000", "' '"));
        }
    }

    /** What was taken out stays if what comes cannot be written. */
    @Tag("servers")
    @ParameterizedTest
    @EnumSource
    void keepsTheHistoryIfItCannotBeWritten(Product product) throws SQLException {
        DataSource dataSource = product.create(folder);
        users(dataSource).upgrade("2");
        new Sql(dataSource).execute(refusalOfVersion3(product));

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
