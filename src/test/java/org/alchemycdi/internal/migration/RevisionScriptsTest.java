package org.alchemycdi.internal.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.alchemycdi.cli.revision.NewFiles;
import org.alchemycdi.cli.revision.RevisionName;
import org.alchemycdi.cli.revision.RevisionScripts;
import org.alchemycdi.internal.autogenerate.Draft;
import org.alchemycdi.migration.Revision;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RevisionScriptsTest {

    private static final RevisionName NAME = RevisionName.of("1", "greetings");

    @TempDir
    Path folder;

    private Sql sql;

    /** A class loader finds nothing in a folder that comes later. */
    @BeforeEach
    void makeFolder() throws IOException {
        Files.createDirectories(folder.resolve("classes/db/migration/users"));
    }

    /** Else Flyway would ask for the value of a placeholder, up and down. */
    @Tag("servers")
    @ParameterizedTest
    @EnumSource
    void holdTextsThatLookLikePlaceholders(Product product) throws SQLException {
        assertRun(product, "${name}", Map.of());
    }

    @Test
    void holdTextsThatLookLikePlaceholdersAsTheyAreConfigured() throws SQLException {
        List<String> files = assertRun(
                Product.H2, "#[name]#", Map.of("flyway.placeholder-prefix", "#[", "flyway.placeholderSuffix", "]#"));

        assertThat(files)
                .containsExactly(
                        "U1__greetings.sql.conf", "U1__greetings.sql", "V1__greetings.sql.conf", "V1__greetings.sql");
    }

    @Test
    void needNoMoreWherePlaceholdersLookOtherwise() throws SQLException {
        List<String> files = assertRun(
                Product.H2, "${name}", Map.of("flyway.placeholderPrefix", "#[", "flyway.placeholderSuffix", "]#"));

        assertThat(files).containsExactly("U1__greetings.sql", "V1__greetings.sql");
    }

    @Test
    void needNoMoreWhereThereAreNoPlaceholders() throws SQLException {
        List<String> files = assertRun(Product.H2, "${name}", Map.of("flyway.placeholderReplacement", "false"));

        assertThat(files).containsExactly("U1__greetings.sql", "V1__greetings.sql");
    }

    @Test
    void areTwoFilesWhereNothingLooksLikeOne() throws SQLException {
        assertThat(assertRun(Product.H2, "name", Map.of())).containsExactly("U1__greetings.sql", "V1__greetings.sql");
    }

    @Test
    void arePrintedWithWhatStandsBesideThem() throws SQLException {
        FlywayMigrations users = users(Product.H2, Map.of());
        Draft draft = new Draft(List.of("select '${name}'"), List.of("select 1"), List.of(), List.of());

        assertThat(RevisionScripts.of(NAME, draft, users::mayHavePlaceholder).both())
                .startsWith(
                        "-- V1__greetings.sql\n-- with a file V1__greetings.sql.conf: placeholderReplacement=false\n-- greetings\n")
                .contains("-- U1__greetings.sql\n-- Undoes:\n");
    }

    /** Writes them, applies them and undoes them; answers the names of the files. */
    private List<String> assertRun(Product product, String name, Map<String, String> settings) throws SQLException {
        FlywayMigrations users = users(product, settings);
        List<String> files = write(RevisionScripts.of(NAME, greeting(name), users::mayHavePlaceholder));

        users.migrate();

        assertThat(sql.query("select said from greeting")).containsExactly("Dear " + name);
        assertThat(users.downgrade("base")).extracting(Revision::version).containsExactly("1");
        assertThat(sql.hasTable("gone")).isTrue();
        return files;
    }

    private FlywayMigrations users(Product product, Map<String, String> settings) throws SQLException {
        DataSource dataSource = product.create(folder);
        sql = new Sql(dataSource);
        return new FlywayMigrations(
                "users", dataSource, new Scripts(folder.resolve("classes")).classLoader(), settings);
    }

    private static Draft greeting(String name) {
        return new Draft(
                List.of(
                        "create table greeting (id int, said varchar(20) default 'Dear %s')".formatted(name),
                        "insert into greeting (id) values (1)"),
                List.of("drop table greeting", "create table gone (said varchar(20) default '%s')".formatted(name)),
                List.of(),
                List.of("greeting.said: " + name));
    }

    private List<String> write(RevisionScripts scripts) {
        NewFiles files = new NewFiles(folder.resolve("classes/db/migration/users"));
        scripts.files().forEach(files::add);
        return files.write().stream().map(file -> file.getFileName().toString()).toList();
    }
}
