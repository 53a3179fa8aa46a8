package org.alchemycdi.internal.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.alchemycdi.migration.Problem;
import org.alchemycdi.migration.Revision;
import org.alchemycdi.migration.Revision.State;
import org.alchemycdi.testing.Program;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A process is killed in the middle of a script, or between two. */
@Tag("servers")
class KilledMigrationsTest {

    @TempDir
    Path folder;

    private Scripts scripts;

    @BeforeEach
    void writeScripts() throws Exception {
        scripts = new Scripts(Files.createDirectory(folder.resolve("classes")))
                .write("users/V1__account.sql", "create table account (id int);")
                .write("users/U1__account.sql", "drop table account;")
                .write("users/V2__half.sql", "create table half (id int); insert into account values (666);")
                .write("users/U2__half.sql", "drop table half; delete from account where id = 666;");
    }

    @ParameterizedTest
    @EnumSource(names = {"SQLITE", "POSTGRESQL"})
    void leavesNothingOfAScriptWhereTheDatabaseTakesItBack(SharedDatabase.Kind kind) throws Exception {
        try (SharedDatabase database = kind.create(folder)) {
            Sql sql = new Sql(Product.of(database.url()));

            kill(database, "up", "head");

            assertThat(sql.applied()).containsExactly("1");
            assertThat(sql.hasTable("half")).isFalse();
            assertThat(users(database).problems()).hasSize(1);
            assertThat(users(database).migrate()).isEqualTo(1);

            kill(database, "down", "-1");

            assertThat(sql.applied()).containsExactly("1", "2");
            assertThat(sql.hasTable("half")).isTrue();
            assertThat(users(database).problems()).isEmpty();
            assertThat(users(database).downgrade("base")).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "H2_FILE", "MARIADB"})
    void namesAndMendsWhatIsHalfApplied(SharedDatabase.Kind kind) throws Exception {
        try (SharedDatabase database = kind.create(folder)) {
            Sql sql = new Sql(Product.of(database.url()));

            kill(database, "up", "head");

            assertThat(sql.applied()).containsExactly("1");
            assertThat(sql.hasTable("half")).isTrue();
            assertThat(users(database).history())
                    .extracting(Revision::state)
                    .containsExactly(State.APPLIED, State.FAILED);
            assertThat(catchThrowable(() -> users(database).migrate()))
                    .hasMessageStartingWith("ALCH0304")
                    .hasMessageContaining("V2__half.sql");
            assertThat(catchThrowable(() -> users(database).downgrade("base"))).hasMessageStartingWith("ALCH0304");

            sql.execute("drop table half");
            assertThat(users(database).repair().removed())
                    .extracting(Revision::version)
                    .containsExactly("2");
            assertThat(users(database).migrate()).isEqualTo(1);
            assertThat(sql.applied()).containsExactly("1", "2");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "H2_FILE", "MARIADB"})
    void namesAndMendsWhatIsHalfUndone(SharedDatabase.Kind kind) throws Exception {
        try (SharedDatabase database = kind.create(folder)) {
            Sql sql = new Sql(Product.of(database.url()));
            users(database).migrate();

            kill(database, "down", "-1");

            assertThat(sql.applied()).containsExactly("1");
            assertThat(sql.hasTable("half")).isFalse();
            assertThat(sql.query("select id from account")).containsExactly("666");
            assertThat(users(database).history())
                    .extracting(Revision::state)
                    .containsExactly(State.APPLIED, State.HALF_UNDONE);
            assertThat(catchThrowable(() -> users(database).downgrade("-1")))
                    .hasMessageStartingWith("ALCH0324")
                    .hasMessageContaining("version 2");
            assertThat(catchThrowable(() -> users(database).migrate())).hasMessageStartingWith("ALCH0324");

            sql.execute("delete from account");
            assertThat(users(database).repair().removed())
                    .extracting(Revision::version)
                    .containsExactly("2");
            assertThat(users(database).problems()).hasSize(1);
            assertThat(users(database).migrate()).isEqualTo(1);
            assertThat(users(database).downgrade("base")).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void goesOnWhereNothingHadBegun(SharedDatabase.Kind kind) throws Exception {
        scripts.write("users/V2__half.sql", "create table half (id int);")
                .write("users/U2__half.sql", "drop table half;")
                .write("users/V3__last.sql", "create table last (id int);")
                .write("users/U3__last.sql", "drop table last;");
        try (SharedDatabase database = kind.create(folder)) {
            Sql sql = new Sql(Product.of(database.url()));

            killBefore("3", database, "up", "head");

            assertThat(sql.applied()).containsExactly("1", "2");
            assertThat(sql.hasTable("half")).isTrue();
            assertThat(sql.hasTable("last")).isFalse();
            assertThat(users(database).problems()).extracting(Problem::kind).containsExactly(Problem.Kind.PENDING);
            assertThat(users(database).migrate()).isEqualTo(1);

            killBefore("2", database, "down", "base");

            assertThat(sql.applied()).containsExactly("1", "2");
            assertThat(sql.hasTable("half")).isTrue();
            assertThat(sql.hasTable("last")).isFalse();
            assertThat(users(database).downgrade("base")).hasSize(2);
            assertThat(sql.hasTable("account")).isFalse();
            assertThat(users(database).migrate()).isEqualTo(3);
            assertThat(users(database).problems()).isEmpty();
        }
    }

    /** It loses history and tables alike: what is left is what was at one moment. */
    @ParameterizedTest
    @ValueSource(strings = {"up", "down"})
    void whatAFileOfH2ForgetsIsAsIfItHadNotBeen(String command) throws Exception {
        try (SharedDatabase database = SharedDatabase.forgetful(folder)) {
            if (command.equals("down")) {
                users(database).migrate();
            }

            kill(database, command, command.equals("up") ? "head" : "base");

            Sql sql = new Sql(Product.of(database.url()));
            users(database).ensureHistory();
            assertThat(sql.hasTable("account")).isEqualTo(sql.applied().contains("1"));
            List<State> second = users(database).history().stream()
                    .filter(revision -> revision.version().equals("2"))
                    .map(Revision::state)
                    .toList();
            if (second.equals(List.of(State.PENDING)) || second.equals(List.of(State.APPLIED))) {
                assertThat(sql.hasTable("half")).isEqualTo(sql.applied().contains("2"));
            } else {
                sql.execute("drop table if exists half");
                assertThat(users(database).repair().removed()).hasSize(1);
            }
            users(database).migrate();
            assertThat(users(database).problems()).isEmpty();
        }
    }

    private void killBefore(String version, SharedDatabase database, String command, String target) throws Exception {
        Program.killAt(
                CommandProgram.BEFORE, scripts.root(), CommandProgram.class, database.url(), command, target, version);
    }

    private void kill(SharedDatabase database, String command, String target) throws Exception {
        Program.killAt(HaltingDatabase.HALF, scripts.root(), CommandProgram.class, database.url(), command, target);
    }

    private FlywayMigrations users(SharedDatabase database) {
        return new FlywayMigrations("users", Product.of(database.url()), scripts.classLoader(), Map.of());
    }
}
