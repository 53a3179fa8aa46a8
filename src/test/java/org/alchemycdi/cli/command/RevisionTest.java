package org.alchemycdi.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keeps a revision from being written. */
class RevisionTest {

    @TempDir
    Path folder;

    private Path scripts;
    private String url;

    @BeforeEach
    void writeScripts() throws IOException {
        scripts = Files.createDirectories(folder.resolve("app/db/migration/default"));
        url = "jdbc:h2:file:" + folder.resolve("database");
        write("V2__product.sql", "create table product (id int primary key);");
    }

    private void write(String name, String sql) throws IOException {
        Files.writeString(scripts.resolve(name), sql);
    }

    private Run run(String... command) {
        String app = folder.resolve("app").toString();
        List<String> line = new ArrayList<>(List.of("--app", app, "--resources", app, "--no-prompt", "--url", url));
        line.addAll(List.of(command));
        return Run.of(folder, Map.of(), line);
    }

    private void assertRefused(String code, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of("revision", "--no-autogenerate", "-m", "next"));
        command.addAll(List.of(options));

        Run run = run(command.toArray(String[]::new));

        assertThat(run.exitCode()).as(run.remarks()).isEqualTo(1);
        assertThat(run.remarks()).startsWith(code).hasLineCount(1);
        try (var files = Files.list(scripts)) {
            assertThat(files).noneMatch(file -> file.toString().contains("__next"));
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void oneThatIsPending() throws IOException {
        assertRefused("ALCH0718");
    }

    @Test
    void oneThatFailed() throws IOException {
        write("V3__wrong.sql", "create table wrong (id int); no sql;");
        assertThat(run("upgrade").exitCode()).isEqualTo(1);

        assertRefused("ALCH0304");
    }

    @Test
    void oneThatWasChanged() throws IOException {
        assertThat(run("upgrade").exitCode()).isZero();
        write("V2__product.sql", "create table product (id int);");

        assertRefused("ALCH0305");
    }

    @Test
    void oneThatCameTooLate() throws IOException {
        assertThat(run("upgrade").exitCode()).isZero();
        write("V1__late.sql", "create table late (id int);");

        assertRefused("ALCH0307");
    }

    @Test
    void oneThatIsHalfUndone() throws IOException, SQLException {
        write("U2__product.sql", "drop table product; no sql;");
        assertThat(run("upgrade").exitCode()).isZero();
        assertThat(run("downgrade").exitCode()).isEqualTo(1);

        assertRefused("ALCH032");
    }

    /** The same version for Flyway, or one that it would never apply. */
    @Test
    void aVersionThatIsNotNewerThanTheLast() throws IOException {
        assertThat(run("upgrade").exitCode()).isZero();

        assertRefused("ALCH0720", "--rev-id", "2.0");
        assertRefused("ALCH0720", "--rev-id", "1.5");
    }

    /** What is left of a revision whose script was deleted, or whose writing was killed. */
    @Test
    void anUndoScriptOfItsVersionUnderAnotherName() throws IOException {
        assertThat(run("upgrade").exitCode()).isZero();
        write("U3__old.sql", "drop table old;");

        assertRefused("ALCH0716");
    }

    /** Flyway would not find it. */
    @Test
    void scriptsOfOtherNames() throws IOException {
        assertThat(run("upgrade").exitCode()).isZero();

        assertRefused("ALCH0726", "-D", "alchemy.default.flyway.sql-migration-suffixes=.ddl");
        assertRefused("ALCH0726", "-D", "alchemy.default.flyway.sqlMigrationPrefix=M");
    }

    @Test
    void programsAreToldWhatWasWritten() throws IOException {
        assertThat(run("upgrade").exitCode()).isZero();

        Run run = run("revision", "--no-autogenerate", "-m", "next", "--json");

        assertThat(run.exitCode()).as(run.remarks()).isZero();
        assertThat(run.results()).startsWith("[").contains("V3__next.sql", "U3__next.sql");
    }

    /** It is the version that tells what it undoes. */
    @Test
    void theScriptThatUndoesMayHaveAnotherText() throws IOException {
        write("U2__other_words.sql", "drop table product;");

        assertThat(run("show", "2").results()).contains("U2__other_words.sql", "drop table product");
    }
}
