package org.alchemycdi.internal.migration;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RevisionScriptsTest {

    private static final RevisionName NAME = RevisionName.of("1", "greetings");

    @TempDir
    Path folder;

    /** Else Flyway would ask for the value of a placeholder, up and down. */
    @Tag("servers")
    @ParameterizedTest
    @EnumSource
    void holdTextsThatLookLikePlaceholders(Product product) throws SQLException {
        Draft draft = new Draft(
                List.of(
                        "create table greeting (id int, said varchar(20) default 'Dear ${name}')",
                        "insert into greeting (id) values (1)"),
                List.of("drop table greeting", "create table gone (said varchar(20) default '${name}')"),
                List.of(),
                List.of("greeting.said: ${name}"));
        write(draft);
        DataSource dataSource = product.create(folder);
        FlywayMigrations users = new FlywayMigrations(
                "users", dataSource, new Scripts(folder.resolve("classes")).classLoader(), Map.of());

        users.migrate();

        assertThat(new Sql(dataSource).query("select said from greeting")).containsExactly("Dear ${name}");
        assertThat(users.downgrade("base")).extracting(Revision::version).containsExactly("1");
        assertThat(new Sql(dataSource).hasTable("gone")).isTrue();
    }

    @Test
    void areTwoFilesWhereNothingLooksLikeOne() {
        assertThat(write(new Draft(List.of("select 1"), List.of("select 2"), List.of(), List.of())))
                .containsExactly("U1__greetings.sql", "V1__greetings.sql");
    }

    private List<String> write(Draft draft) {
        NewFiles files = new NewFiles(folder.resolve("classes/db/migration/users"));
        RevisionScripts.of(NAME, draft).files().forEach(files::add);
        return files.write().stream().map(file -> file.getFileName().toString()).toList();
    }
}
