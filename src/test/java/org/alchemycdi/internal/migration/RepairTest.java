package org.alchemycdi.internal.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.alchemycdi.migration.Problem;
import org.alchemycdi.migration.Problem.Kind;
import org.alchemycdi.migration.Repair;
import org.alchemycdi.migration.Revision;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is wrong, and how it is mended. */
class RepairTest {

    @TempDir
    Path folder;

    private Scripts scripts;

    @BeforeEach
    void writeScripts() throws IOException {
        scripts = new Scripts(Files.createDirectory(folder.resolve("classes")))
                .write("users/V1__account.sql", "create table account (id int);")
                .write("users/U1__account.sql", "drop table account;")
                .write("users/V2__more.sql", "create table more (id int);")
                .write("users/U2__more.sql", "drop table more;");
    }

    @Tag("servers")
    @ParameterizedTest
    @EnumSource
    void findsNothingWhereAllIsWell(Product product) {
        FlywayMigrations users = users(product.create(folder));
        users.migrate();

        assertThat(users.problems()).isEmpty();
        assertThat(users.repair().isEmpty()).isTrue();
    }

    @Test
    void findsWhatIsPendingAndWhatCannotBeUndone() throws IOException {
        FlywayMigrations users = users(Product.H2.create(folder)).with(List.of(new Reversed("4"), new V3__Seven()));
        users.upgrade("1");
        scripts.delete("users/U1__account.sql");
        scripts.delete("users/U2__more.sql");
        scripts.write("users/R__view.sql", "create or replace view accounts as select * from account;");

        assertThat(users.problems())
                .extracting(Problem::kind, problem -> problem.revision().version(), Problem::isWarning)
                .containsExactly(
                        tuple(Kind.PENDING, "2", false),
                        tuple(Kind.PENDING, "3", false),
                        tuple(Kind.PENDING, "4", false),
                        tuple(Kind.PENDING, "", false),
                        tuple(Kind.NO_UNDO, "1", true),
                        tuple(Kind.NO_UNDO, "2", true),
                        tuple(Kind.NO_UNDO, "3", true));
        assertThat(users.problems().get(0))
                .hasToString(
                        "ALCH0340: the migration V2__more.sql of the bind \"users\" is not applied yet. Upgrade the database.");
        assertThat(users.problems().get(4).toString())
                .startsWith("ALCH0341: ")
                .contains("V1__account.sql", "U1__account.sql");
        assertThat(users.head()).map(Revision::version).contains("4");
    }

    @Test
    void findsWhatWasChangedLostAndCameTooLate() throws IOException {
        FlywayMigrations users = users(Product.H2.create(folder));
        scripts.write("users/V3__last.sql", "create table third (id int);")
                .write("users/U3__last.sql", "drop table third;");
        users.migrate();
        scripts.write("users/V1__account.sql", "create table account (id bigint);")
                .write("users/V1.5__late.sql", "create table late (id int);")
                .write("users/U1.5__late.sql", "drop table late;");
        scripts.delete("users/V2__more.sql");

        assertThat(users.problems())
                .extracting(Problem::kind, problem -> problem.revision().version(), Problem::code)
                .containsExactlyInAnyOrder(
                        tuple(Kind.CHANGED, "1", "ALCH0305"),
                        tuple(Kind.TOO_LATE, "1.5", "ALCH0307"),
                        tuple(Kind.MISSING, "2", "ALCH0306"));

        Repair repair = users.repair();

        assertThat(repair.aligned()).extracting(Revision::version).containsExactly("1");
        assertThat(repair.forgotten()).extracting(Revision::version).containsExactly("2");
        assertThat(repair.removed()).isEmpty();
        assertThat(users.problems()).extracting(Problem::kind).containsExactly(Kind.TOO_LATE);
        assertThat(users.downgrade("base")).extracting(Revision::version).containsExactly("3", "1");
    }

    @Tag("servers")
    @ParameterizedTest
    @EnumSource(names = {"H2", "MARIADB"})
    void mendsWhatFailedOnTheWayUp(Product product) throws SQLException {
        DataSource dataSource = product.create(folder);
        FlywayMigrations users = users(dataSource);
        scripts.write("users/V2__more.sql", "create table more (id int);\ninsert into nowhere values (1);");
        catchThrowable(users::migrate);
        assertThat(users.problems()).extracting(Problem::kind).containsExactly(Kind.FAILED);
        scripts.write("users/V2__more.sql", "create table more (id int);");
        new Sql(dataSource).execute("drop table more");

        Repair repair = users.repair();

        assertThat(repair.removed()).extracting(Revision::version).containsExactly("2");
        assertThat(users.migrate()).isEqualTo(1);
        assertThat(users.problems()).isEmpty();
    }

    @Tag("servers")
    @ParameterizedTest
    @EnumSource(names = {"H2", "MARIADB"})
    void mendsWhatIsHalfUndoneEitherWay(Product product) throws SQLException {
        DataSource dataSource = product.create(folder);
        FlywayMigrations users = users(dataSource);
        users.migrate();
        scripts.write("users/U2__more.sql", "drop table more;\ninsert into nowhere values (1);");

        catchThrowable(() -> users.downgrade("-1"));
        assertThat(users.problems())
                .extracting(Problem::kind, Problem::code)
                .containsExactly(tuple(Kind.HALF_UNDONE, "ALCH0324"));
        assertThat(users.repair().removed()).extracting(Revision::version).containsExactly("2");
        assertThat(users.migrate()).isEqualTo(1);

        catchThrowable(() -> users.downgrade("-1"));
        new Sql(dataSource).execute("create table more (id int)");
        users.stamp("2", false);
        assertThat(users.problems()).isEmpty();
        assertThat(new Sql(dataSource).applied()).containsExactly("1", "2");
    }

    @Tag("servers")
    @ParameterizedTest
    @EnumSource
    void tellsTheListenerOfEveryRevision(Product product) {
        List<String> heard = new ArrayList<>();
        FlywayMigrations users = users(product.create(folder)).reporting(new Progress() {
            @Override
            public void begins(Revision revision) {
                heard.add("> " + revision.script());
            }

            @Override
            public void done(Revision revision) {
                heard.add("< " + revision.script());
            }
        });

        users.migrate();
        users.downgrade("-1");

        assertThat(heard)
                .containsExactly(
                        "> V1__account.sql",
                        "< V1__account.sql",
                        "> V2__more.sql",
                        "< V2__more.sql",
                        "> V2__more.sql",
                        "< V2__more.sql");
    }

    private FlywayMigrations users(DataSource dataSource) {
        return new FlywayMigrations("users", dataSource, scripts.classLoader(), Map.of());
    }
}
